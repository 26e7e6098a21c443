package io.trialdesk.format.ray;

import io.trialdesk.format.jsonl.Row;
import io.trialdesk.series.PointBuffer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The results of a trial as series over `training_iteration`. What says where a result comes from
/// is no metric. For one thread.
final class TrialRows {
    private static final String STEP = "training_iteration";
    private static final String TIME = "timestamp";
    private static final Set<String> NO_METRICS = Set.of(STEP, TIME, "pid");

    private final Map<String, PointBuffer> series = new LinkedHashMap<>();

    void take(Row row) {
        take(row.numbers());
    }

    void take(Map<String, Double> numbers) {
        var step = numbers.get(STEP);
        if (step == null) {
            return;
        }
        double time = numbers.getOrDefault(TIME, Double.NaN);
        numbers.forEach(
                (key, value) -> {
                    if (!NO_METRICS.contains(key) && !key.startsWith("config/")) {
                        series.computeIfAbsent(key, _ -> new PointBuffer())
                                .add(step.longValue(), time, value);
                    }
                });
    }

    Map<String, PointBuffer> series() {
        return series;
    }
}
