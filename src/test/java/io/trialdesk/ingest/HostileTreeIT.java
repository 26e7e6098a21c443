package io.trialdesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trialdesk.format.Formats;
import io.trialdesk.model.Damage;
import io.trialdesk.work.Cancel;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// A source as nobody would make it on purpose: a hundred thousand files, links in circles, names
/// that deceive, folders nested deeper than any path can name.
@DisabledOnOs(
        value = OS.WINDOWS,
        disabledReason = "it makes pipes, links and names that Windows has not")
class HostileTreeIT {
    private static final int RUNS = 2000;
    private static final int FILES_PER_RUN = 30;
    private static final int FLAT = 40_000;
    private static final int DEEP = 3_000;

    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path folder;

    @BeforeAll
    static void fill() throws Exception {
        for (int run = 0; run < RUNS; run++) {
            var home = run("runs/" + run / 100 + "/" + run);
            for (int file = 0; file < FILES_PER_RUN; file++) {
                Files.createFile(home.resolve("file" + file));
            }
        }
        var flat = Files.createDirectory(folder.resolve("flat"));
        for (int file = 0; file < FLAT; file++) {
            Files.createFile(flat.resolve("file" + file));
        }
        Files.createSymbolicLink(folder.resolve("runs/up"), folder);
        Files.createSymbolicLink(folder.resolve("runs/self"), Path.of("self"));
        Files.createSymbolicLink(folder.resolve("runs/broken"), Path.of("nowhere"));
        run("odd/line\nend");
        run("odd/right\u202eto left");
        nest();
    }

    /// No path of the system's reaches the ground, so it is dug from inside.
    private static void nest() throws Exception {
        var script =
                """
                some=$(printf 'd/%%.0s' $(seq %d))
                for i in $(seq %d); do mkdir -p $some && cd -P $some || exit 1; done
                """
                        .formatted(DEEP / 10, 10);
        assertThat(shell(script)).isZero();
    }

    @AfterAll
    static void remove() throws Exception {
        shell("rm -rf ./*");
    }

    private static Path run(String place) throws IOException {
        var run = Files.createDirectories(folder.resolve(place));
        Files.writeString(run.resolve("metrics.jsonl"), "{\"step\": 1, \"loss\": 0.5}\n");
        return run;
    }

    private static int shell(String script) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder("bash", "-c", script)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    /// Notes when groups come, and how many folders had been looked at by then.
    private static class Heard implements Scanner.Listener {
        final List<Group> groups = new ArrayList<>();
        final AtomicLong folders = new AtomicLong();
        long foldersBeforeFirst = -1;

        @Override
        public void groups(List<Group> found) {
            if (groups.isEmpty() && !found.isEmpty()) {
                foldersBeforeFirst = folders.get();
            }
            groups.addAll(found);
        }

        @Override
        public void folder() {
            folders.incrementAndGet();
        }
    }

    private Found scan(Heard heard, Cancel cancel) {
        return new Scanner(Formats.all().list(), folder, heard, new HeadStart(), cancel).folder();
    }

    @Test
    void everyRunIsFoundEarlyAndEveryProblemIsNamed() {
        var heard = new Heard();
        var found = scan(heard, Cancel.NEVER);

        assertThat(found.groups())
                .hasSize(RUNS + 2)
                .containsExactlyInAnyOrderElementsOf(heard.groups);
        assertThat(heard.foldersBeforeFirst).isLessThan(heard.folders.get() / 4);
        assertThat(found.damages())
                .extracting(Damage::sentence)
                .hasSize(2)
                .allMatch(sentence -> sentence.lines().count() == 1)
                .anyMatch(sentence -> sentence.matches("runs: self: .*symbolic links.*"))
                .anyMatch(sentence -> sentence.matches("d/d/d/.*: d: .*too long.*"));
        assertThat(found.groups())
                .extracting(group -> group.first().relativePath())
                .contains("odd/line\nend", "odd/right\u202eto left");
    }

    @Test
    void itEndsSoonAfterItIsCancelled() {
        var cancel = new Cancel();
        var heard =
                new Heard() {
                    @Override
                    public void folder() {
                        super.folder();
                        if (folders.get() == 100) {
                            cancel.ask();
                        }
                    }
                };
        assertThatThrownBy(() -> scan(heard, cancel)).isInstanceOf(CancellationException.class);
        assertThat(heard.folders.get()).isLessThan(200);
    }
}
