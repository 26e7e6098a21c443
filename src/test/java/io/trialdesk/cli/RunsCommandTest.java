package io.trialdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class RunsCommandTest {
    @TempDir private Path folder;
    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell();
        for (var id : List.of("b", "c", "a")) {
            shell.localRun(folder, id);
        }
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private List<String> names(String... order) {
        var line = new ArrayList<>(List.of("runs", folder.toString(), "--format", "json"));
        line.addAll(List.of(order));
        var came = shell.run(line.toArray(String[]::new));
        assertThat(came.code()).as(came.err()).isZero();
        return new JsonMapper()
                .readTree(came.out())
                .valueStream()
                .map(run -> run.get("name").asString())
                .toList();
    }

    @Test
    void runsStandInOneOrderWhateverWasReadFirst() {
        assertThat(names()).containsExactly("run a", "run b", "run c");
    }

    @Test
    void anOrderThatIsAskedForHoldsInEveryFormat() {
        assertThat(names("--sort", "name:desc")).containsExactly("run c", "run b", "run a");
        var table = shell.run("runs", folder.toString(), "--sort", "name:desc");
        assertThat(table.out()).containsSubsequence("run c", "run b", "run a");
    }
}
