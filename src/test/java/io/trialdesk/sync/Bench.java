package io.trialdesk.sync;

import io.trialdesk.model.Edit;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Source;
import io.trialdesk.model.Value;
import io.trialdesk.secrets.MemoryVault;
import io.trialdesk.series.PointBuffer;
import io.trialdesk.server.FakeMlflow;
import io.trialdesk.server.FakeTracking.FakeRun;
import io.trialdesk.server.Limits;
import io.trialdesk.store.Append;
import io.trialdesk.store.IngestBatch;
import io.trialdesk.store.KnownServer;
import io.trialdesk.store.Store;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A workspace with one local run, and a server in this process to sync it with.
final class Bench implements AutoCloseable {
    static final int POINTS = 1500;
    private static final Limits LIMITS =
            new Limits(
                    Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(500), 1 << 22);

    final StepClock clock = new StepClock();
    final Store store = Store.inMemory(clock);
    final FakeMlflow fake;
    final KnownServer server;
    final int folder;

    Bench() throws IOException {
        this(new FakeMlflow());
    }

    /// A second machine with the same server.
    Bench(FakeMlflow fake) throws IOException {
        this.fake = fake;
        server = sync().add(fake.address().text(), "team");
        folder = store.sources().add(Source.Kind.FOLDER, "/runs").id();
    }

    /// A fresh one each time, as after a restart.
    Sync sync() {
        return new Sync(store, new MemoryVault(), clock, LIMITS, Pace.USUAL);
    }

    SyncOutcome run() throws IOException {
        return sync().server(server, Cancel.NEVER, Progress.SILENT);
    }

    /// Syncs until nothing is left to send, as the timer would.
    void untilQuiet() throws IOException {
        for (int i = 0; i < 5; i++) {
            run();
            if (sync().plan(server).isEmpty()) {
                return;
            }
        }
    }

    long localRun(String id) {
        var _ =
                store.runs()
                        .commit(
                                new IngestBatch(
                                        folder,
                                        List.of(head(id, Map.of())),
                                        points(id),
                                        List.of(),
                                        List.of()));
        return store.runs().find(folder, id).orElseThrow().key();
    }

    static Run head(String id, Map<String, String> moreTags) {
        var tags = new java.util.TreeMap<>(Map.of("team", "nlp", "mlflow.user", "ada"));
        tags.putAll(moreTags);
        return new Run(
                id,
                "run " + id,
                id,
                "plain",
                "exp",
                RunStatus.FINISHED,
                Instant.ofEpochMilli(1_764_000_000_123L),
                Instant.ofEpochMilli(1_764_000_900_456L),
                null,
                Map.of(
                        "lr",
                        new Value.Text("0.001"),
                        "api_key",
                        new Value.Text("abc"),
                        "max_tokens",
                        Value.Whole.of(5)),
                tags,
                Map.of(),
                false);
    }

    private static List<Append> points(String id) {
        var loss = new PointBuffer();
        for (int i = 0; i < POINTS; i++) {
            loss.add(i, 1_764_000_000.0 + i, i % 100 == 7 ? Double.NaN : 1.0 / (i + 1));
        }
        var other = new PointBuffer();
        other.add(-5, 1_764_000_000.5, Double.POSITIVE_INFINITY);
        other.add(3, Double.NaN, -2.5);
        return List.of(
                Append.instead(id, "loss", loss.toPoints()),
                Append.instead(id, "val/acc", other.toPoints()));
    }

    void push(long run) {
        var _ = store.edits().apply(new Edit.Push(run, server.source(), "exp"));
    }

    /// The server's state without what differs from run to run: ids.
    List<String> serverState() {
        var state = new ArrayList<String>();
        for (FakeRun run : fake.tracking().runs.values()) {
            state.add(
                    String.join(
                            "|",
                            fake.tracking().experiments.get(run.experiment),
                            run.name,
                            run.status,
                            "" + run.start,
                            "" + run.end,
                            "" + run.deleted,
                            run.params.toString(),
                            run.tags.toString(),
                            run.points.toString()));
        }
        state.sort(null);
        return state;
    }

    @Override
    public void close() {
        fake.close();
        store.close();
    }
}
