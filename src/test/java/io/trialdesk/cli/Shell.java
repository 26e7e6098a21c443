package io.trialdesk.cli;

import io.trialdesk.model.Run;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Source;
import io.trialdesk.model.Value;
import io.trialdesk.secrets.MemoryVault;
import io.trialdesk.secrets.Secret;
import io.trialdesk.secrets.SomeVaults;
import io.trialdesk.secrets.Vault;
import io.trialdesk.secrets.Vaults;
import io.trialdesk.series.PointBuffer;
import io.trialdesk.server.FakeMlflow;
import io.trialdesk.server.FakeTracking.FakeRun;
import io.trialdesk.server.Limits;
import io.trialdesk.store.Append;
import io.trialdesk.store.IngestBatch;
import io.trialdesk.store.KnownServer;
import io.trialdesk.store.Store;
import io.trialdesk.sync.Pace;
import io.trialdesk.sync.Sync;
import io.trialdesk.work.SystemClock;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Command lines over a workspace in memory and a server in this process.
final class Shell implements AutoCloseable {
    private static final Limits LIMITS =
            new Limits(
                    Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2), 1 << 22);

    private static final Pace PACE = new Pace(Duration.ofMillis(50), Duration.ofMillis(10), 1000);

    /// What one command line came to.
    record Came(int code, String out, String err) {}

    final SystemClock clock = new SystemClock();
    final Store store = Store.inMemory(clock);
    final FakeMlflow fake = new FakeMlflow();
    final Keyring vault = new Keyring();
    Vaults vaults = SomeVaults.keyring(vault);
    final String url = fake.address().text();
    String input = "";

    Shell() throws IOException {}

    Came run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        try (var outWriter = new PrintWriter(out);
                var errWriter = new PrintWriter(err)) {
            var refresh = new ServerRefresh(store, this::sync, _ -> {}, errWriter);
            var reading = new Reading(store, refresh);
            var typed = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
            int code =
                    CommandLineRunner.run(
                            new TrialdeskCommand(_ -> {}),
                            List.of(
                                    new RunsCommand(() -> reading, clock, outWriter),
                                    new SeriesCommand(() -> reading, outWriter),
                                    new ServerCommand(
                                            () -> store,
                                            this::sync,
                                            () -> vaults,
                                            Asking.of(typed),
                                            outWriter,
                                            errWriter),
                                    new SyncCommand(() -> store, this::sync, outWriter, errWriter),
                                    new ModelsCommand(() -> reading, outWriter, errWriter),
                                    new PromoteCommand(() -> reading, this::sync, errWriter),
                                    new EditCommand(() -> reading, errWriter),
                                    new PushCommand(() -> reading, errWriter),
                                    new StopCommand(
                                            () -> store,
                                            () -> {
                                                throw new IllegalStateException("starts nothing");
                                            },
                                            errWriter),
                                    new ScreenshotCommand(_ -> {}, errWriter)),
                            List.of(arguments),
                            outWriter,
                            errWriter);
            outWriter.flush();
            errWriter.flush();
            return new Came(code, out.toString(), err.toString());
        }
    }

    private Sync sync() {
        return new Sync(store, vaults, clock, LIMITS, PACE);
    }

    KnownServer server() {
        return store.servers().byUrl(url).orElseThrow();
    }

    /// A run that somebody else logged on the server.
    FakeRun colleaguesRun(String name) {
        return fake.tracking().add(name, Map.of());
    }

    /// Answers with what any gateway says while the server behind it is down.
    void unplug() {
        fake.troubled(_ -> true, FakeMlflow.Trouble.BUSY_BEFORE);
    }

    long localRun(Path folder, String id) {
        int source = store.sources().add(Source.Kind.FOLDER, folder.toString()).id();
        var points = new PointBuffer();
        points.add(1, 1_764_000_000.0, 0.5);
        points.add(2, 1_764_000_001.0, 0.25);
        var run =
                new Run(
                        id,
                        "run " + id,
                        id,
                        "plain",
                        "exp",
                        RunStatus.FINISHED,
                        Instant.ofEpochMilli(1_764_000_000_123L),
                        Instant.ofEpochMilli(1_764_000_900_456L),
                        null,
                        Map.of("lr", new Value.Text("0.1"), "api_key", new Value.Text("abc")),
                        Map.of("team", "nlp"),
                        Map.of(),
                        false);
        var _ =
                store.runs()
                        .commit(
                                new IngestBatch(
                                        source,
                                        List.of(run),
                                        List.of(Append.instead(id, "loss", points.toPoints())),
                                        List.of(),
                                        List.of()));
        return store.runs().find(source, id).orElseThrow().key();
    }

    @Override
    public void close() {
        fake.close();
        store.close();
        clock.close();
    }

    /// Keeps logins in memory under the name of a place that lasts.
    static final class Keyring implements Vault {
        private final MemoryVault kept = new MemoryVault();

        @Override
        public Kind kind() {
            return Kind.KEYRING;
        }

        @Override
        public Optional<Secret> get(String server) {
            return kept.get(server);
        }

        @Override
        public void put(String server, Secret secret) {
            kept.put(server, secret);
        }

        @Override
        public void delete(String server) {
            kept.delete(server);
        }
    }
}
