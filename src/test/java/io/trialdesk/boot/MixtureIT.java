package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Two thousand runs of eleven tools in one folder, by the command line.
class MixtureIT {
    @TempDir private Path folder;

    @Test
    void everyRunIsListedOnceUnderItsNameAndFormat() throws Exception {
        var made = Mixture.make(folder.resolve("runs"), 2000);
        var out = new StringWriter();
        var err = new StringWriter();
        var command =
                List.of(
                        "--home",
                        folder.resolve("home").toString(),
                        "runs",
                        folder.resolve("runs").toString(),
                        "--format",
                        "json");
        int code = Main.run(command, new PrintWriter(out), new PrintWriter(err));
        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString()).isEmpty();
        var listed = new ArrayList<Mixture.Made>();
        var ids = new HashSet<String>();
        for (var run : JsonMapper.shared().readTree(out.toString())) {
            listed.add(
                    new Mixture.Made(
                            run.get("format").asString(),
                            run.get("path").asString(),
                            run.get("name").asString()));
            assertThat(ids.add(run.get("id").asString())).as("ids differ").isTrue();
        }
        assertThat(listed).containsExactlyInAnyOrderElementsOf(made);
        assertThat(made).hasSize(2000).doesNotHaveDuplicates();
        assertThat(made.stream().map(Mixture.Made::format).distinct()).hasSize(11);
    }
}
