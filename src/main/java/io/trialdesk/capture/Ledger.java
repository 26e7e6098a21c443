package io.trialdesk.capture;

import io.trialdesk.series.PointBuffer;
import io.trialdesk.series.Points;
import io.trialdesk.store.Append;
import io.trialdesk.store.CapturedItem;
import io.trialdesk.store.IngestBatch;
import io.trialdesk.store.Store;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What calls change before it is committed: the shelves in memory, and what has to be written.
/// Only the recorder's thread touches it.
final class Ledger {
    private final Store store;
    private final Map<Integer, Shelf> shelves = new HashMap<>();
    private final Set<CaptureRun> heads = new LinkedHashSet<>();
    private final Map<String, CapturedItem> items = new LinkedHashMap<>();
    private final Map<CaptureRun, Map<String, PointBuffer>> points = new LinkedHashMap<>();
    private Instant now = Instant.EPOCH;

    Ledger(Store store) {
        this.store = store;
    }

    Shelf shelf(int source) {
        return shelves.computeIfAbsent(source, s -> Shelf.load(store, s));
    }

    /// The time of the call at hand.
    Instant now() {
        return now;
    }

    void at(Instant instant) {
        now = instant;
    }

    /// The run's head has changed.
    void changed(CaptureRun run) {
        heads.add(run);
    }

    /// The run is new, or what is kept beside its head has changed.
    void changedBeside(CaptureRun run) {
        heads.add(run);
        putBeside(run);
    }

    private void putBeside(CaptureRun run) {
        put(new CapturedItem(run.source, CapturedItem.Kind.RUN, run.id, run.job, run.document()));
    }

    void changedExperiment(int source, ObjectNode experiment) {
        var id = experiment.path("experiment_id").asString("");
        put(new CapturedItem(source, CapturedItem.Kind.EXPERIMENT, id, "", experiment.toString()));
    }

    void changedModel(int source, String job, ObjectNode model) {
        var id = model.path("info").path("model_id").asString("");
        put(new CapturedItem(source, CapturedItem.Kind.MODEL, id, job, model.toString()));
    }

    private void put(CapturedItem item) {
        items.put(item.source() + "/" + item.kind() + "/" + item.id(), item);
    }

    /// A point; one that the run has already is left out.
    void point(CaptureRun run, String metric, CaptureRun.Latest point) {
        var buffer =
                points.computeIfAbsent(run, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(metric, _ -> new PointBuffer());
        var seen = run.seen.get(metric);
        if (seen == null) {
            seen = new PointSet();
            seen.addAll(stored(run, metric));
            seen.addAll(buffer.toPoints());
            run.seen.put(metric, seen);
        }
        double seconds = point.millis() / 1000.0;
        boolean isNew =
                seen.add(point.step(), point.millis(), point.value())
                        || (!holds(stored(run, metric), point) && !holds(buffer.toPoints(), point));
        if (isNew) {
            buffer.add(point.step(), seconds, point.value());
            run.metrics.merge(metric, point, (old, fresh) -> old.isBefore(fresh) ? fresh : old);
        }
    }

    /// Points on disk that the endpoint took; those a file told before its script spoke are
    /// replaced by the first captured ones.
    private Points stored(CaptureRun run, String metric) {
        if (run.foreign.contains(metric)) {
            return Points.NONE;
        }
        return store.captures()
                .run(run.source, run.id)
                .map(r -> store.series().points(r.key(), metric))
                .orElse(Points.NONE);
    }

    private static boolean holds(Points points, CaptureRun.Latest point) {
        for (int i = 0; i < points.size(); i++) {
            boolean same =
                    points.step()[i] == point.step()
                            && Math.round(points.time()[i] * 1000) == point.millis()
                            && Double.doubleToLongBits(points.value()[i])
                                    == Double.doubleToLongBits(point.value());
            if (same) {
                return true;
            }
        }
        return false;
    }

    /// A new run takes over an id under which a file may have told points already.
    void claim(CaptureRun run) {
        store.captures()
                .run(run.source, run.id)
                .ifPresent(r -> run.foreign.addAll(store.series().metrics(r.key())));
    }

    boolean isClean() {
        return heads.isEmpty() && items.isEmpty() && points.isEmpty();
    }

    /// Writes everything changed since the last time, in one transaction that is on disk on return.
    void commit() {
        var sources = new TreeSet<Integer>();
        heads.forEach(run -> sources.add(run.source));
        points.keySet().forEach(run -> sources.add(run.source));
        var batches = new ArrayList<IngestBatch>();
        for (int source : sources) {
            var runs =
                    heads.stream().filter(r -> r.source == source).map(CaptureRun::head).toList();
            batches.add(new IngestBatch(source, runs, appends(source), List.of(), List.of()));
        }
        store.captures().commit(batches, List.copyOf(items.values()));
        clear();
    }

    private List<Append> appends(int source) {
        var appends = new ArrayList<Append>();
        points.forEach(
                (run, metrics) -> {
                    if (run.source == source) {
                        metrics.forEach(
                                (metric, buffer) -> {
                                    if (buffer.size() > 0) {
                                        boolean replaces = run.foreign.remove(metric);
                                        if (replaces) {
                                            putBeside(run);
                                        }
                                        appends.add(
                                                new Append(
                                                        run.id,
                                                        metric,
                                                        buffer.toPoints(),
                                                        replaces));
                                    }
                                });
                    }
                });
        return appends;
    }

    private void clear() {
        heads.clear();
        items.clear();
        points.clear();
    }

    /// Drops everything in memory after a commit failed: what counts is what is on disk.
    void forget() {
        clear();
        shelves.clear();
    }
}
