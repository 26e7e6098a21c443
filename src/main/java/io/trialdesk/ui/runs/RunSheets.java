package io.trialdesk.ui.runs;

import io.trialdesk.store.Store;
import io.trialdesk.store.StoredRun;
import io.trialdesk.work.Clock;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Reads what the details pane shows of a run. On a worker.
final class RunSheets implements Function<Optional<Long>, Optional<RunSheet>> {
    private final Store store;
    private final Clock clock;

    RunSheets(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<RunSheet> apply(Optional<Long> key) {
        return key.flatMap(store.runs()::byKey).map(this::sheet);
    }

    /// Damages are those of the run's own files.
    private RunSheet sheet(StoredRun stored) {
        var path = stored.run().path();
        var damages =
                store.damages().of(stored.source()).stream()
                        .filter(damage -> path.isEmpty() || damage.file().startsWith(path))
                        .toList();
        var now = clock.now();
        return new RunSheet(
                stored,
                store.sources().byId(stored.source()),
                store.details().of(stored.key()),
                damages,
                silentSince(stored, now),
                now);
    }

    /// As the table has it, which knows of living processes too.
    private Optional<Instant> silentSince(StoredRun stored, Instant now) {
        var catalogue = store.catalogue().now();
        var row = catalogue.rowOf(stored.key());
        return row.isPresent() ? catalogue.silentSince(row.getAsInt(), now) : Optional.empty();
    }
}
