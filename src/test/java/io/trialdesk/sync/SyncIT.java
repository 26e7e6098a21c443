package io.trialdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.Edit;
import io.trialdesk.registry.Registry;
import io.trialdesk.secrets.MemoryVault;
import io.trialdesk.server.Limits;
import io.trialdesk.server.RealMlflow;
import io.trialdesk.server.RecordingProxy;
import io.trialdesk.store.KnownServer;
import io.trialdesk.store.Store;
import io.trialdesk.store.StoredRun;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;
import io.trialdesk.work.SystemClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A working day with a real server: look, go offline, edit, come back, sync; judged by MLflow's
/// own client.
final class SyncIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int POINTS = 4000;
    private static final String LOG =
            """
            import mlflow
            from mlflow import MlflowClient
            c = MlflowClient()
            e = c.create_experiment('team')
            for i in range(3):
                r = c.create_run(e, run_name=f'theirs {i}', start_time=1763000000000 + i)
                c.log_param(r.info.run_id, 'lr', 0.1 * i)
                for s in range(40):
                    c.log_metric(r.info.run_id, 'loss', float('nan') if s == 7 else 1 / (s + 1), step=s)
                c.set_terminated(r.info.run_id)
            c.create_registered_model('churn')
            for i in range(2):
                c.create_model_version('churn', f'{r.info.artifact_uri}/{i}', r.info.run_id)
            """;

    @TempDir Path folder;
    private final SystemClock clock = new SystemClock();

    @Test
    void aDayWithTheCableOutEndsWithTheServerHavingEverythingOnce() throws Exception {
        Files.createDirectories(folder.resolve("server"));
        try (var mlflow = RealMlflow.start(folder.resolve("server"))) {
            mlflow.python("-c", LOG);
            int port = RealMlflow.freePort();
            var proxy = new RecordingProxy(port, mlflow.url());
            var home = folder.resolve("home");
            try (var store = Store.open(home, clock)) {
                browse(store, sync(store).add(proxy.url(), "team"));
            }
            proxy.close();
            mlflow.stop();
            try (var store = Store.open(home, clock)) {
                editOffline(store);
            }
            mlflow.start();
            try (var again = new RecordingProxy(port, mlflow.url());
                    var store = Store.open(home, clock)) {
                assertThat(pass(store)).isInstanceOf(SyncOutcome.Synced.class);
                int writes = again.writes().size();
                assertThat(pass(store)).isInstanceOf(SyncOutcome.Synced.class);
                assertThat(again.writes()).hasSize(writes);
                assertThat(store.outbox().open(server(store).source())).isEmpty();
            }
            judge(mlflow);
        } finally {
            clock.close();
        }
    }

    private Sync sync(Store store) {
        return new Sync(store, new MemoryVault(), clock, Limits.USUAL, PushChild.PACE);
    }

    private static KnownServer server(Store store) {
        return store.servers().all().getFirst();
    }

    private SyncOutcome pass(Store store) throws Exception {
        return sync(store).server(server(store), Cancel.NEVER, Progress.SILENT);
    }

    private void browse(Store store, KnownServer server) throws Exception {
        assertThat(pass(store)).isInstanceOf(SyncOutcome.Synced.class);
        assertThat(store.runs().ofSource(server.source())).hasSize(3);
        var run = theirs(store, "theirs 1");
        assertThat(run.kept()).isEqualTo(StoredRun.Kept.NONE);
        assertThat(run.run().metrics().get("loss").lastStep()).isEqualTo(39);
        assertThat(sync(store).history(server, run.key(), List.of(), Cancel.NEVER))
                .isInstanceOf(SyncOutcome.Synced.class);
    }

    private void editOffline(Store store) throws Exception {
        int server = server(store).source();
        assertThat(pass(store)).isInstanceOf(SyncOutcome.Offline.class);
        var run = theirs(store, "theirs 1");
        var points = store.series().points(run.key(), "loss");
        assertThat(points.size()).isEqualTo(40);
        assertThat(points.value()[7]).isNaN();
        assertThat(run.kept()).isEqualTo(StoredRun.Kept.ALL);
        apply(store, new Edit.Rename(run.key(), "theirs 1", "renamed offline"));
        apply(store, new Edit.SetTag(run.key(), "verdict", Optional.empty(), Optional.of("good")));
        var registry = new Registry(store);
        var board = registry.board(server, "churn").orElseThrow();
        registry.apply(board.alias("champion", Optional.of("2")));
        registry.apply(board.stage("1", "Staging"));
        assertThat(registry.board(server, "churn").orElseThrow().byStage().get("Staging"))
                .hasSize(1);
        apply(store, new Edit.Push(LocalRuns.add(store, "local", POINTS), server, "from laptop"));
        assertThat(pass(store)).isInstanceOf(SyncOutcome.Offline.class);
    }

    private static void apply(Store store, Edit edit) {
        var _ = store.edits().apply(edit);
    }

    private static StoredRun theirs(Store store, String name) {
        return store.runs().ofSource(server(store).source()).stream()
                .filter(it -> it.run().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void judge(RealMlflow mlflow) throws Exception {
        var run =
                JSON.readTree(
                        mlflow.python(
                                "src/test/python/check_run.py",
                                mlflow.url(),
                                Origin.TAG,
                                Origin.of("local")));
        assertThat(run.path("experiment").asString()).isEqualTo("from laptop");
        assertThat(run.path("name").asString()).isEqualTo("run local");
        assertThat(run.path("status").asString()).isEqualTo("KILLED");
        assertThat(run.path("start_time").asLong()).isEqualTo(LocalRuns.START);
        assertThat(run.path("end_time").asLong()).isEqualTo(LocalRuns.END);
        assertThat(LocalRuns.texts(run.path("params"))).isEqualTo(LocalRuns.params());
        assertThat(LocalRuns.texts(run.path("tags")))
                .isEqualTo(
                        Map.of(
                                "team",
                                "nlp",
                                "mlflow.note.content",
                                "first *try*",
                                "mlflow.runName",
                                "run local",
                                Origin.TAG,
                                Origin.of("local")));
        assertThat(LocalRuns.foundPoints(run)).isEqualTo(LocalRuns.wantedPoints(POINTS));
        judgeEdits(mlflow);
    }

    private void judgeEdits(RealMlflow mlflow) throws Exception {
        var all = JSON.readTree(mlflow.python("src/test/python/dump_mlflow.py", mlflow.url()));
        assertThat(all.values()).hasSize(4);
        assertThat(all.values().stream().map(it -> it.path("name").asString()))
                .contains("renamed offline");
        assertThat(all.values().stream().map(it -> it.path("tags").path("verdict").asString("")))
                .contains("good");
        JsonNode model =
                JSON.readTree(
                                mlflow.python(
                                        "src/test/python/dump_mlflow.py", mlflow.url(), "--models"))
                        .get(0);
        assertThat(LocalRuns.texts(model.path("aliases"))).isEqualTo(Map.of("champion", "2"));
        assertThat(model.path("versions").get(0).path("stage").asString()).isEqualTo("Staging");
    }
}
