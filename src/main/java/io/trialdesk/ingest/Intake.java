package io.trialdesk.ingest;

import io.trialdesk.model.Damage;
import io.trialdesk.store.Append;
import io.trialdesk.store.Store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Gathers harvests and commits them in batches of a good size. Any thread: whoever fills a batch
/// commits it while the others wait, which also keeps readers from running ahead of the disk.
final class Intake {
    /// The first batches are small, so that the first rows come soon.
    private static final int FIRST_RUNS = 25;

    private static final int MOST_RUNS = 500;
    private static final long MOST_POINTS = 400_000;

    private final Store store;
    private final int source;
    private final Ledger ledger;
    private final HeadStart headStart;
    private Harvest waiting = new Harvest();
    private int mostRuns = FIRST_RUNS;
    private long points;
    private final List<Damage> failures = new ArrayList<>();
    private int damageCount;
    private int vanishedCount;

    Intake(Store store, int source, Ledger ledger, HeadStart headStart) {
        this.store = store;
        this.source = source;
        this.ledger = ledger;
        this.headStart = headStart;
    }

    synchronized void take(Harvest harvest) {
        waiting.runs.addAll(harvest.runs);
        waiting.details.putAll(harvest.details);
        waiting.media.addAll(harvest.media);
        boolean mayBeSplit = harvest.appends.stream().allMatch(Append::replace);
        if (mayBeSplit && points + harvest.points() > MOST_POINTS) {
            // Until the last slice is there, the parts are to be read from their start.
            harvest.parts.forEach(
                    part -> ledger.before(part).ifPresent(it -> waiting.parts.add(it.unread())));
        }
        for (var append : harvest.appends) {
            add(append, mayBeSplit);
        }
        waiting.parts.addAll(harvest.parts);
        waiting.found.addAll(harvest.found);
        waiting.damages.addAll(harvest.damages);
        failures.addAll(harvest.damages);
        damageCount += (int) harvest.damageCount();
        if (waiting.runs.size() >= mostRuns || points >= MOST_POINTS) {
            commit();
        }
    }

    /// Points that continue what is stored must be committed together with the position they reach,
    /// or a crash would double them. Points that replace are read again after a crash.
    private void add(Append append, boolean mayBeSplit) {
        int size = append.points().size();
        if (!mayBeSplit || points + size <= MOST_POINTS) {
            waiting.appends.add(append);
            points += size;
            return;
        }
        int step = (int) MOST_POINTS;
        for (int from = 0; from < size; from += step) {
            var slice = append.points().slice(from, Math.min(size, from + step));
            waiting.appends.add(new Append(append.runId(), append.metric(), slice, from == 0));
            points += slice.size();
            if (points >= MOST_POINTS) {
                commit();
            }
        }
    }

    /// Takes runs out of sight that their part no longer tells.
    synchronized void vanished(Set<String> runs) {
        if (!runs.isEmpty()) {
            var _ = store.runs().vanished(source, List.of(), runs);
            ledger.left(runs);
            vanishedCount += runs.size();
        }
    }

    synchronized int vanishedCount() {
        return vanishedCount;
    }

    synchronized int damageCount() {
        return damageCount;
    }

    /// What was told of parts and folders of which nothing could be read.
    synchronized List<Damage> failures() {
        return List.copyOf(failures);
    }

    /// Commits what is there.
    synchronized void commit() {
        if (waiting.isEmpty()) {
            return;
        }
        boolean hasRuns = !waiting.runs.isEmpty();
        var _ = store.runs().commit(waiting.batch(source));
        if (hasRuns) {
            headStart.stored();
        }
        ledger.note(waiting.parts);
        mostRuns = Math.min(MOST_RUNS, 2 * mostRuns);
        waiting = new Harvest();
        points = 0;
    }
}
