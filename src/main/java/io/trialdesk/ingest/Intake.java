package io.trialdesk.ingest;

import io.trialdesk.model.Damage;
import io.trialdesk.model.Run;
import io.trialdesk.store.Append;
import io.trialdesk.store.IngestBatch;
import io.trialdesk.store.PartState;
import io.trialdesk.store.Store;

import java.util.ArrayList;
import java.util.List;

/// Gathers harvests and commits them in batches of a good size. Any thread: whoever fills a batch
/// commits it while the others wait, which also keeps readers from running ahead of the disk.
final class Intake {
    private static final int MOST_RUNS = 500;
    private static final long MOST_POINTS = 400_000;

    private final Store store;
    private final int source;
    private final Ledger ledger;
    private List<Run> runs = new ArrayList<>();
    private List<Append> appends = new ArrayList<>();
    private List<PartState> parts = new ArrayList<>();
    private List<Damage> damages = new ArrayList<>();
    private long points;
    private int damageCount;

    Intake(Store store, int source, Ledger ledger) {
        this.store = store;
        this.source = source;
        this.ledger = ledger;
    }

    synchronized void take(Harvest harvest) {
        runs.addAll(harvest.runs());
        boolean mayBeSplit = harvest.appends().stream().allMatch(Append::replace);
        for (var append : harvest.appends()) {
            add(append, mayBeSplit);
        }
        parts.addAll(harvest.parts());
        damages.addAll(harvest.damages());
        damageCount += harvest.damages().size();
        if (runs.size() >= MOST_RUNS || points >= MOST_POINTS) {
            commit();
        }
    }

    /// Points that continue what is stored must be committed together with the position they reach,
    /// or a crash would double them. Points that replace are read again after a crash.
    private void add(Append append, boolean mayBeSplit) {
        int size = append.points().size();
        if (!mayBeSplit || points + size <= MOST_POINTS) {
            appends.add(append);
            points += size;
            return;
        }
        int step = (int) MOST_POINTS;
        for (int from = 0; from < size; from += step) {
            var slice = append.points().slice(from, Math.min(size, from + step));
            appends.add(new Append(append.runId(), append.metric(), slice, from == 0));
            points += slice.size();
            if (points >= MOST_POINTS) {
                commit();
            }
        }
    }

    synchronized int damageCount() {
        return damageCount;
    }

    /// Commits what is there.
    synchronized void commit() {
        if (runs.isEmpty() && appends.isEmpty() && parts.isEmpty() && damages.isEmpty()) {
            return;
        }
        var _ = store.runs().commit(new IngestBatch(source, runs, appends, parts, damages));
        ledger.note(parts);
        runs = new ArrayList<>();
        appends = new ArrayList<>();
        parts = new ArrayList<>();
        damages = new ArrayList<>();
        points = 0;
    }
}
