package io.trialdesk.query;

import io.trialdesk.model.MetricSummary;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Catalogues for tests.
final class SampleRuns {
    private SampleRuns() {}

    static Catalogue four() {
        var builder = new CatalogueBuilder();
        var start = Instant.parse("2026-01-01T00:00:00Z");
        builder.put(
                1,
                7,
                run(
                        "a",
                        RunStatus.FINISHED,
                        start,
                        start.plusSeconds(3600),
                        Map.of(
                                "lr",
                                "0.1",
                                "model.name",
                                "xgb",
                                "limit",
                                "1",
                                "quote",
                                "it's",
                                "loss_weight",
                                "1",
                                "long",
                                "a".repeat(60) + "b"),
                        Map.of("loss", 0.25, "loss_weight", 2.0),
                        Map.of("team", "blue")));
        builder.put(
                2,
                7,
                run(
                        "b",
                        RunStatus.FINISHED,
                        start.plusSeconds(2 * 86_400),
                        start.plusSeconds(2 * 86_400 + 7200),
                        Map.of("lr", "1e-1", "model.name", "cat", "limit", "0.1"),
                        Map.of("loss", 0.5, "val/acc", 0.9),
                        Map.of("mlflow.user", "ann")));
        builder.put(
                3,
                8,
                run(
                        "c",
                        RunStatus.FAILED,
                        start.plusSeconds(3 * 86_400),
                        null,
                        Map.of("lr", "auto", "model.name", "lgbm", "limit", "0"),
                        Map.of("loss", Double.NaN),
                        Map.of()));
        builder.put(4, 8, run("d", RunStatus.UNKNOWN, null, null, Map.of(), Map.of(), Map.of()));
        return builder.snapshot();
    }

    static Run run(
            String id,
            RunStatus status,
            @Nullable Instant start,
            @Nullable Instant end,
            Map<String, String> params,
            Map<String, Double> metrics,
            Map<String, String> tags) {
        var values = new HashMap<String, Value>();
        params.forEach((key, text) -> values.put(key, new Value.Text(text)));
        var summaries = new HashMap<String, MetricSummary>();
        metrics.forEach(
                (key, last) ->
                        summaries.put(key, new MetricSummary(1, 0, Double.NaN, last, last, last)));
        return new Run(
                id,
                "run " + id,
                id,
                "mlflow",
                "exp",
                status,
                start,
                end,
                null,
                values,
                tags,
                summaries,
                false);
    }
}
