package io.trialdesk.boot;

import io.trialdesk.cli.Places;
import io.trialdesk.ingest.Follow;
import io.trialdesk.model.Source;
import io.trialdesk.store.Store;
import io.trialdesk.sync.Sync;
import io.trialdesk.work.Progress;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The places of an open window: reads and follows folders and files, reads servers. Any thread;
/// nothing here waits.
final class Sources {
    private final Store store;
    private final Follow follow;
    private final Sync sync;
    private final Executor workers;
    private final ServerReads servers;
    private final Consumer<String> failed;

    /// @param failed told when a place could not be added, with why
    Sources(
            Store store,
            Follow follow,
            Sync sync,
            Executor workers,
            ServerReads servers,
            Consumer<String> failed) {
        this.servers = servers;
        this.failed = failed;
        this.store = store;
        this.follow = follow;
        this.sync = sync;
        this.workers = workers;
    }

    /// Begins to follow every place the workspace knows.
    void followAll(Progress progress) {
        store.sources().all().forEach(source -> begin(source, progress));
    }

    /// Adds places by folder, file or URL, and reads them.
    void add(List<String> locations, Progress progress) {
        for (var location : locations) {
            var place = Places.parse(location);
            if (place.kind() == Source.Kind.SERVER) {
                workers.execute(() -> addServer(location));
            } else {
                begin(store.sources().add(place.kind(), place.location()), progress);
            }
        }
    }

    private void begin(Source source, Progress progress) {
        if (source.kind() == Source.Kind.SERVER) {
            servers.follow(source.id());
        } else {
            follow.follow(source, progress);
        }
    }

    private void addServer(String location) {
        try {
            servers.follow(sync.add(location, "").source());
        } catch (IOException e) {
            failed.accept(e.getMessage());
        }
    }
}
