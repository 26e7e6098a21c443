package io.trialdesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.format.tensorboard.EventBytes;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/// Opening a folder again reads nothing while nothing changed, and whatever changed.
class OpeningAgainTest {
    private static final String RUN = "mlruns/7/0123456789abcdef0123456789abcdef/";
    private static final String EVENTS = "tb/events.out.tfevents.1700000000.host.1.0";

    @TempDir Path folder;

    @BeforeEach
    void aRunOfMlflowAndALogOfEvents() throws IOException {
        write("mlruns/7/meta.yaml", "experiment_id: '7'\nname: digits\nlifecycle_stage: active\n");
        write(
                RUN + "meta.yaml",
                """
                end_time: 1700000003000
                experiment_id: '7'
                lifecycle_stage: active
                run_id: 0123456789abcdef0123456789abcdef
                run_name: first
                start_time: 1700000000123
                status: 3
                """);
        write(RUN + "params/lr", "0.1");
        write(RUN + "metrics/loss", "1700000001000 0.5 0\n");
        write(RUN + "tags/note", "good");
        write(RUN + "artifacts/report.txt", "all is well");
        write(EVENTS, new EventBytes().version(1).scalar("loss", 0, 0, 0.5f).bytes());
    }

    private void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String path, byte[] bytes) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /// Writes other bytes of the same number in place, with a time so many seconds later.
    private void rewrite(String path, int seconds) throws IOException {
        var file = folder.resolve(path);
        var before = Files.getLastModifiedTime(file);
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 2]++;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + seconds * 1000L));
    }

    private interface Change {
        void make() throws IOException;
    }

    /// How many of the two groups are read after a change, in a workspace that knew them.
    private int readAfter(Change change) throws IOException {
        try (var workspace = new Workspace(folder)) {
            assertThat(workspace.read().read()).isEqualTo(2);
            assertThat(workspace.read().read()).isZero();
            change.make();
            int read = workspace.read().read();
            assertThat(workspace.read().read()).isZero();
            return read;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RUN + "meta.yaml",
                RUN + "params/lr",
                RUN + "metrics/loss",
                RUN + "tags/note",
                RUN + "artifacts/report.txt",
                "mlruns/7/meta.yaml",
                EVENTS
            })
    void aFileOfTheSameSizeIsReadAgainWhetherItsTimeIsLaterOrEarlier(String path)
            throws IOException {
        assertThat(readAfter(() -> touch(path, 2))).isEqualTo(1);
        assertThat(readAfter(() -> touch(path, -2))).isEqualTo(1);
    }

    private void touch(String path, int seconds) throws IOException {
        var file = folder.resolve(path);
        var before = Files.getLastModifiedTime(file);
        Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + seconds * 1000L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"params/momentum", "metrics/val/loss", "tags/team", "artifacts/a/b"})
    void aFileMoreAndAFileLessAreNoticed(String name) throws IOException {
        var file = folder.resolve(RUN + name);
        assertThat(readAfter(() -> write(RUN + name, "1700000001000 0.5 0\n"))).isEqualTo(1);
        assertThat(readAfter(() -> Files.delete(file))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, -2})
    void valuesRewrittenInPlaceAreShown(int seconds) throws IOException {
        try (var workspace = new Workspace(folder)) {
            workspace.read();
            rewrite(RUN + "params/lr", seconds);
            rewrite(RUN + "tags/note", seconds);
            rewrite(RUN + "metrics/loss", seconds);
            assertThat(workspace.read().read()).isEqualTo(1);
            var run = workspace.byPath().get(RUN.substring(0, RUN.length() - 1));
            assertThat(run.params().get("lr").text()).isEqualTo("0/1");
            assertThat(run.tags()).containsEntry("note", "gopd");
            assertThat(run.metrics().get("loss").lastStep()).isEqualTo(1);
        }
    }

    @Test
    void aRunMoreAndARunLessAreNoticed() throws IOException {
        var other = "tb2/" + EVENTS.substring(3);
        assertThat(readAfter(() -> write(other, Files.readAllBytes(folder.resolve(EVENTS)))))
                .isEqualTo(1);
        try (var workspace = new Workspace(folder)) {
            workspace.read();
            Files.delete(folder.resolve(other));
            assertThat(workspace.read().vanished()).isEqualTo(1);
        }
    }
}
