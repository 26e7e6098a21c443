package io.trialdesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.work.Clock;
import io.trialdesk.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

class FollowTest {
    @TempDir Path folder;

    /// A clock that does what is due when the test says so.
    private static final class Steps implements Clock {
        private final Deque<Runnable> due = new ArrayDeque<>();
        private Instant now = Instant.now();

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void after(Duration delay, Runnable task) {
            due.add(task);
        }

        void pass(Duration time) {
            now = now.plus(time);
            var task = due.poll();
            if (task != null) {
                task.run();
            }
        }
    }

    private void append(String file, String text) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void newPointsAndNewRunsAppearByThemselvesUntilItIsClosed() throws IOException {
        append("a/metrics.jsonl", "{\"step\": 1, \"loss\": 2}\n");
        var clock = new Steps();
        try (var workspace = new Workspace(folder)) {
            var follow =
                    new Follow(
                            workspace.ingest,
                            clock,
                            Runnable::run,
                            (source, damage) -> {
                                throw new AssertionError(damage.sentence());
                            });
            follow.follow(workspace.source, Progress.SILENT);
            assertThat(workspace.points("a", "loss").size()).isEqualTo(1);
            append("a/metrics.jsonl", "{\"step\": 2, \"loss\": 1}\n");
            clock.pass(Duration.ofSeconds(1));
            assertThat(workspace.points("a", "loss").step()).containsExactly(1, 2);
            append("b/metrics.jsonl", "{\"step\": 1, \"loss\": 2}\n");
            clock.pass(Duration.ofSeconds(31));
            assertThat(workspace.byPath()).containsOnlyKeys("a", "b");
            follow.close();
            append("b/metrics.jsonl", "{\"step\": 2, \"loss\": 2}\n");
            clock.pass(Duration.ofSeconds(60));
            clock.pass(Duration.ofSeconds(60));
            assertThat(workspace.points("b", "loss").size()).isEqualTo(1);
        }
    }

    @Test
    void whatALiveRunLogsIsThereWithoutWaitingForTheNextLook() throws Exception {
        append("a/metrics.jsonl", "{\"step\": 1, \"loss\": 2}\n");
        try (var workspace = new Workspace(folder);
                var follow =
                        new Follow(
                                workspace.ingest, new Steps(), Runnable::run, (_, damage) -> {})) {
            follow.follow(workspace.source, Progress.SILENT);
            for (int step = 2; step < 6; step++) {
                append("a/metrics.jsonl", "{\"step\": %d, \"loss\": 1}\n".formatted(step));
                var until = Instant.now().plusSeconds(20);
                while (workspace.points("a", "loss").size() < step) {
                    assertThat(Instant.now()).isBefore(until);
                    Thread.onSpinWait();
                }
            }
        }
    }
}
