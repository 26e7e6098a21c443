package io.trialdesk.format.table;

import io.trialdesk.format.Sink;
import io.trialdesk.series.PointBuffer;
import io.trialdesk.series.Points;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The points of a part while they are read, by metric. For one thread.
public final class Sheet {
    /// More metrics than any tool has: a data set that passes for a log ends here.
    static final int MOST = 20_000;

    private final Map<String, PointBuffer> series = new LinkedHashMap<>();

    /// Where the points of one metric go; null when there are more metrics than are kept.
    @Nullable PointBuffer metric(String key) {
        var found = series.get(key);
        if (found == null && series.size() < MOST) {
            found = new PointBuffer();
            series.put(key, found);
        }
        return found;
    }

    /// Adds a point; the time is in seconds since the epoch, NaN when unknown.
    public void add(String key, long step, double time, double value) {
        var points = metric(key);
        if (points != null) {
            points.add(step, time, value);
        }
    }

    void tell(String run, Sink sink) {
        series.forEach(
                (key, points) -> {
                    if (points.size() > 0) {
                        sink.points(run, key, points.toPoints());
                    }
                });
    }

    /// The first value of each metric, which tell one history from another; empty without any.
    Optional<String> first() {
        var said =
                series.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().toPoints().value()[0])
                        .sorted()
                        .collect(Collectors.joining("\n"));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    /// The points of one metric so far.
    Points of(String key) {
        var found = series.get(key);
        return found == null ? Points.NONE : found.toPoints();
    }
}
