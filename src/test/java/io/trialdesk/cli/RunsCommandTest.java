package io.trialdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trialdesk.model.Source;

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
    void wrongUseEndsWithTwoAndNoAnswer() {
        var place = folder.toString();
        for (var line :
                List.of(
                        List.of("runs", place, "--limit", "-1"),
                        List.of("runs", place, "--filter", "start_time > '+999999999-01-01'"),
                        List.of("runs", "http://localhost:70000"),
                        List.of("series", place, "--run", ""),
                        List.of("series", place, "--format", "table"),
                        List.of("stop", ""),
                        List.of("screenshot", "runs", place, "--out", "x.png", "--filter", "lr >"),
                        List.of("screenshot", "runs", place, "--out", "x.png", "--size", "axb"))) {
            var came = shell.run(line.toArray(String[]::new));
            assertThat(came.code()).as(line + came.err()).isEqualTo(2);
            assertThat(came.out()).isEmpty();
        }
    }

    @Test
    void anAttributeThatNoRunHasIsAColumnAllTheSame() {
        var came =
                shell.run(
                        "runs", folder.toString(), "--columns", "Name,user_id", "--format", "csv");
        assertThat(came.code()).as(came.err()).isZero();
        assertThat(came.out()).startsWith("run_name,user_id\nrun a,\n");
    }

    @Test
    void aRunNamedTwiceIsWrittenOnceAndTheAnswerEndsItsLine() {
        var csv = shell.run("series", folder.toString(), "--run", "a", "--run", "run a");
        assertThat(csv.out().lines()).hasSize(3);
        var json = shell.run("series", folder.toString(), "--run", "a", "--format", "json").out();
        assertThat(json).endsWith("]" + System.lineSeparator());
    }

    @Test
    void aTextThatMeansSeveralRunsIsToldAlthoughALaterSourceHasNone(@TempDir Path other) {
        shell.localRun(other, "z");
        var reading = new Reading(shell.store, _ -> {});
        assertThatThrownBy(() -> reading.runAnywhere(sources(), "q"))
                .hasMessageContaining("no run");
        shell.localRun(folder, "ab");
        assertThat(reading.runAnywhere(sources(), "ab").run().id()).isEqualTo("ab");
        shell.localRun(folder, "abc1");
        shell.localRun(folder, "abc2");
        assertThatThrownBy(() -> reading.runAnywhere(sources(), "abc"))
                .hasMessageContaining("means 2 runs");
    }

    private List<Source> sources() {
        return shell.store.sources().all();
    }

    @Test
    void anOrderThatIsAskedForHoldsInEveryFormat() {
        assertThat(names("--sort", "name:desc")).containsExactly("run c", "run b", "run a");
        var table = shell.run("runs", folder.toString(), "--sort", "name:desc");
        assertThat(table.out()).containsSubsequence("run c", "run b", "run a");
    }
}
