package io.trialdesk.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trialdesk.RealParts;
import io.trialdesk.model.RunStatus;
import io.trialdesk.store.Job;
import io.trialdesk.store.Store;
import io.trialdesk.work.SystemClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What is left when something goes wrong that nobody expects.
class LauncherTest {
    private static final Following BROKEN =
            _ -> {
                throw new IllegalStateException("the follower is broken");
            };

    @TempDir private Path folder;
    private final SystemClock clock = new SystemClock();
    private final Store store = Store.inMemory(clock);
    private Path project;

    @BeforeEach
    void project() throws IOException {
        RealParts.python3();
        project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("train.py"), "print('trained')\n");
    }

    @AfterEach
    void close() {
        store.close();
        clock.close();
    }

    @Test
    void aStartThatFailsUnexpectedlyLeavesAFailedJobAndItsRun() throws IOException {
        try (var launcher = Launcher.open(store, folder.resolve("home"), clock, BROKEN)) {
            launcher.agree(project);
            var entry = Entries.named(project, "train.py");
            assertThatThrownBy(() -> launcher.start(project, entry, Map.of()))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(store.jobs().open()).isEmpty();
        var job = store.jobs().all().getFirst();
        assertThat(job.status()).isEqualTo(RunStatus.FAILED);
        assertThat(job.note()).isEqualTo("the follower is broken");
        var run = store.runs().find(job.source(), job.runIds().getFirst());
        assertThat(run.orElseThrow().run().status()).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void anEndpointIsNotLeftOpenWhenTheRestCannotBe() {
        store.jobs().save(lost());
        assertThatThrownBy(() -> Launcher.open(store, folder.resolve("home"), clock, BROKEN))
                .hasMessage("the follower is broken");
        int port = Integer.parseInt(store.settings().get("capture.port").orElseThrow());
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
                .isInstanceOf(ConnectException.class);
    }

    private Job lost() {
        int source = ProjectSource.of(store.sources(), project).id();
        return new Job(
                "0123456789abcdef",
                project,
                source,
                "train.py",
                Map.of(),
                List.of("python", "train.py"),
                List.of("0123456789abcdef"),
                folder.resolve("job"),
                RunStatus.RUNNING,
                "",
                null,
                0,
                null,
                "",
                clock.now(),
                null);
    }
}
