package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.store.Store;
import io.trialdesk.work.SystemClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Commands while a window has the workspace.
class OccupiedWorkspaceTest {
    @TempDir private Path folder;

    @Test
    void trainingIsNotStartedAndReadingGoesOn() throws Exception {
        var home = folder.resolve("home");
        var project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(
                project.resolve("train.py"), "open('started', 'w').close()\nprint('trained')\n");
        var out = new StringWriter();
        var err = new StringWriter();
        try (var clock = new SystemClock();
                var store = Store.open(home, clock)) {
            int launched =
                    run(
                            out,
                            err,
                            "launch",
                            project.toString(),
                            "--entry",
                            "train.py",
                            "--home",
                            home.toString());
            assertThat(launched).isEqualTo(1);
            assertThat(err.toString()).contains("is open in another window or command");
            assertThat(project.resolve("started")).doesNotExist();
            assertThat(store.jobs().all()).isEmpty();

            int read = run(out, err, "runs", project.toString(), "--home", home.toString());
            assertThat(read).isEqualTo(0);
            assertThat(store.sources().all()).isEmpty();
        }
    }

    private static int run(StringWriter out, StringWriter err, String... arguments) {
        try (var to = new PrintWriter(out);
                var complaints = new PrintWriter(err)) {
            return Main.run(List.of(arguments), to, complaints);
        }
    }
}
