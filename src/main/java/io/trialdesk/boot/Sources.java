package io.trialdesk.boot;

import io.trialdesk.cli.Places;
import io.trialdesk.ingest.Follow;
import io.trialdesk.model.Source;
import io.trialdesk.store.KnownServer;
import io.trialdesk.store.Store;
import io.trialdesk.sync.Sync;
import io.trialdesk.sync.SyncOutcome;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;

/// The places of an open window: reads and follows folders and files, syncs servers once. Any
/// thread; nothing here waits.
final class Sources {
    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

    private final Store store;
    private final Follow follow;
    private final Sync sync;
    private final Executor workers;

    Sources(Store store, Follow follow, Sync sync, Executor workers) {
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
            store.servers().byId(source.id()).ifPresent(it -> workers.execute(() -> pull(it)));
        } else {
            follow.follow(source, progress);
        }
    }

    private void addServer(String location) {
        try {
            pull(sync.add(location, ""));
        } catch (IOException e) {
            LOG.warn("{} could not be added: {}", location, e.getMessage());
        }
    }

    private void pull(KnownServer server) {
        try {
            var outcome = sync.pull(server, Cancel.NEVER, Progress.SILENT);
            if (!(outcome instanceof SyncOutcome.Synced)) {
                LOG.warn("{}: {}", server.url(), outcome.sentence());
            }
        } catch (IOException e) {
            LOG.warn("{}: {}", server.url(), e.getMessage());
        }
    }
}
