package io.trialdesk.store;

import io.trialdesk.model.MetricSummary;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;
import io.trialdesk.series.Points;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Runs and points for tests.
final class Sample {
    static final Instant START = Instant.parse("2026-10-01T08:00:00.123Z");

    private Sample() {}

    static Run run(String id) {
        return run(id, "name of " + id, Map.of("lr", Value.Real.of(0.1)), Map.of());
    }

    static Run run(String id, String name, Map<String, Value> params, Map<String, String> tags) {
        return new Run(
                id,
                name,
                "runs/" + id,
                "mlflow",
                "exp",
                RunStatus.FINISHED,
                START,
                START.plusSeconds(60),
                null,
                params,
                tags,
                Map.of(),
                false);
    }

    static Run told(String id, Map<String, MetricSummary> metrics) {
        var run = run(id);
        return new Run(
                run.id(),
                run.name(),
                run.path(),
                run.format(),
                run.experiment(),
                run.status(),
                run.start(),
                run.end(),
                run.parentId(),
                run.params(),
                run.tags(),
                metrics,
                run.deleted());
    }

    /// Points at steps `from` to `to` (exclusive) whose value is the step halved.
    static Points points(int from, int to) {
        return new Points(
                IntStream.range(from, to).asLongStream().toArray(),
                IntStream.range(from, to).mapToDouble(i -> 1.7e9 + i).toArray(),
                IntStream.range(from, to).mapToDouble(i -> i / 2.0).toArray());
    }

    static Points points(long[] steps, double[] values) {
        var times = new double[steps.length];
        Arrays.fill(times, Double.NaN);
        return new Points(steps, times, values);
    }

    static List<Run> manyRuns(int count, int params) {
        return IntStream.range(0, count)
                .mapToObj(
                        i -> {
                            var values = new HashMap<String, Value>();
                            for (int p = 0; p < params; p++) {
                                values.put("param." + p, new Value.Text("value " + i % (p + 2)));
                            }
                            return run("run-" + i, "run " + i, values, new TreeMap<>());
                        })
                .toList();
    }
}
