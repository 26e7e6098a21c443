package io.trialdesk.boot;

import io.trialdesk.model.Run;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Source;
import io.trialdesk.registry.Registry;
import io.trialdesk.secrets.MemoryVault;
import io.trialdesk.secrets.SomeVaults;
import io.trialdesk.secrets.Vaults;
import io.trialdesk.server.FakeMlflow;
import io.trialdesk.server.Limits;
import io.trialdesk.store.IngestBatch;
import io.trialdesk.store.Store;
import io.trialdesk.sync.Pace;
import io.trialdesk.sync.Sync;
import io.trialdesk.ui.sync.Finding;
import io.trialdesk.ui.sync.NewServer;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;
import io.trialdesk.work.SystemClock;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A workspace with the desks of both server screens, and a server in this process.
final class Team implements AutoCloseable {
    private static final Limits LIMITS =
            new Limits(
                    Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2), 1 << 22);

    final SystemClock clock = new SystemClock();
    final Store store = Store.inMemory(clock);
    final FakeMlflow fake = new FakeMlflow();
    final MemoryVault vault = new MemoryVault();
    final Vaults vaults = SomeVaults.keyring(vault);
    final LastCalls calls = new LastCalls();
    final ServerDesk servers;
    final RegistryDesk models;

    Team() throws IOException {
        var sync = new Sync(store, vaults, clock, LIMITS, Pace.USUAL);
        servers = new ServerDesk(store, sync, new Tokens(vaults, () -> true), calls);
        models = new RegistryDesk(store, new Registry(store), calls);
    }

    String url() {
        return fake.address().text();
    }

    int add(String token) throws IOException {
        return servers.add(new NewServer(url(), token, NewServer.Keep.KEYRING, ""));
    }

    Finding sync(int server) throws IOException {
        return servers.sync(server, Cancel.NEVER, Progress.SILENT);
    }

    long localRun(String id) {
        int folder = store.sources().add(Source.Kind.FOLDER, "/runs").id();
        var run =
                new Run(
                        id,
                        "run " + id,
                        id,
                        "plain",
                        "exp",
                        RunStatus.FINISHED,
                        Instant.ofEpochMilli(1_764_000_000_123L),
                        null,
                        null,
                        Map.of(),
                        Map.of("mlflow.user", "ada"),
                        Map.of(),
                        false);
        var _ = store.runs().commit(IngestBatch.heads(folder, List.of(run)));
        return store.runs().find(folder, id).orElseThrow().key();
    }

    @Override
    public void close() {
        fake.close();
        store.close();
        clock.close();
    }
}
