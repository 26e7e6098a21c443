package io.trialdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.Edit;
import io.trialdesk.secrets.MemoryVault;
import io.trialdesk.server.Limits;
import io.trialdesk.server.RealMlflow;
import io.trialdesk.server.RecordingProxy;
import io.trialdesk.store.Store;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;
import io.trialdesk.work.SystemClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// The program is killed in the middle of a push, again and again, and nothing on a real server is
/// missing or there twice.
final class KillIT {
    private static final int KILLS = 20;
    private static final int POINTS = 3000;
    private static final long SEED = 20260101;

    @TempDir Path folder;

    @Test
    void aPushKilledTwentyTimesLosesAndDoublesNothing() throws Exception {
        Files.createDirectories(folder.resolve("server"));
        var home = folder.resolve("home");
        var random = new Random(SEED);
        try (var mlflow = RealMlflow.start(folder.resolve("server"));
                var proxy = new RecordingProxy(RealMlflow.freePort(), mlflow.url());
                var clock = new SystemClock()) {
            int killed = 0;
            for (int i = 0; i < KILLS; i++) {
                owe(home, clock, proxy.url(), "run-" + i);
                killed += killAmidst(home, proxy, random) ? 1 : 0;
            }
            assertThat(killed).as("pushes that were really cut short").isGreaterThan(KILLS / 2);
            try (var store = Store.open(home, clock)) {
                var sync = new Sync(store, new MemoryVault(), clock, Limits.USUAL, PushChild.PACE);
                var server = store.servers().all().getFirst();
                assertThat(sync.server(server, Cancel.NEVER, Progress.SILENT))
                        .isInstanceOf(SyncOutcome.Synced.class);
                int writes = proxy.writes().size();
                var _ = sync.server(server, Cancel.NEVER, Progress.SILENT);
                assertThat(proxy.writes()).hasSize(writes);
            }
            judge(mlflow);
        }
    }

    private static void owe(Path home, SystemClock clock, String url, String id)
            throws IOException {
        try (var store = Store.open(home, clock)) {
            var sync = new Sync(store, new MemoryVault(), clock, Limits.USUAL, PushChild.PACE);
            var server = sync.add(url, "team");
            var _ =
                    store.edits()
                            .apply(
                                    new Edit.Push(
                                            LocalRuns.add(store, id, POINTS),
                                            server.source(),
                                            "killed"));
        }
    }

    private boolean killAmidst(Path home, RecordingProxy proxy, Random random)
            throws IOException, InterruptedException {
        int until = proxy.writes().size() + 1 + random.nextInt(9);
        var child =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                PushChild.class.getName(),
                                home.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("child.log").toFile())
                        .start();
        while (child.isAlive() && proxy.writes().size() < until) {
            child.waitFor(1, TimeUnit.MILLISECONDS);
        }
        child.waitFor(random.nextInt(40), TimeUnit.MILLISECONDS);
        boolean amidst = child.isAlive();
        child.destroyForcibly();
        child.waitFor();
        return amidst;
    }

    private static void judge(RealMlflow mlflow) throws IOException, InterruptedException {
        var all =
                JsonMapper.builder()
                        .build()
                        .readTree(mlflow.python("src/test/python/dump_mlflow.py", mlflow.url()));
        var names = new HashSet<String>();
        for (var run : all.values()) {
            assertThat(names.add(run.path("name").asString()))
                    .as("once: " + run.path("name"))
                    .isTrue();
            assertThat(run.path("status").asString()).isEqualTo("KILLED");
            assertThat(run.path("end_time").asLong()).isEqualTo(LocalRuns.END);
            assertThat(LocalRuns.texts(run.path("params"))).isEqualTo(LocalRuns.params());
            assertThat(LocalRuns.foundPoints(run)).isEqualTo(LocalRuns.wantedPoints(POINTS));
        }
        assertThat(names).hasSize(KILLS);
    }
}
