package io.trialdesk.capture;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// MLflow's `order_by` clauses, such as `metrics.loss ASC`. Runs without the metric come last,
/// those without the parameter or tag stand with the empty ones; what is left equal goes newest
/// first.
final class RunOrder {
    private RunOrder() {}

    static Comparator<CaptureRun> parse(List<String> clauses) {
        Comparator<CaptureRun> order = null;
        for (var clause : clauses) {
            var next = clause(clause.strip());
            order = order == null ? next : order.thenComparing(next);
        }
        var newest =
                Comparator.<CaptureRun, java.time.Instant>comparing(r -> r.start)
                        .reversed()
                        .thenComparing(r -> r.id);
        return order == null ? newest : order.thenComparing(newest);
    }

    private static Comparator<CaptureRun> clause(String clause) {
        boolean down = clause.toUpperCase(Locale.ROOT).endsWith(" DESC");
        var name = clause.replaceFirst("(?i)\\s+(asc|desc)$", "");
        int dot = name.indexOf('.');
        var entity = dot < 0 ? "attributes" : name.substring(0, dot);
        var key = name.substring(dot + 1).replaceAll("[`\"]", "");
        Comparator<CaptureRun> order =
                switch (entity.charAt(0)) {
                    case 'm' -> Comparator.comparingDouble(r -> metric(r, key, down));
                    case 'p' -> Comparator.comparing(r -> r.params.getOrDefault(key, ""));
                    case 't' -> Comparator.comparing(r -> r.tags.getOrDefault(key, ""));
                    default -> attribute(key);
                };
        return down ? order.reversed() : order;
    }

    private static double metric(CaptureRun run, String key, boolean down) {
        var latest = run.metrics.get(key);
        return latest == null || Double.isNaN(latest.value())
                ? (down ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY)
                : latest.value();
    }

    private static Comparator<CaptureRun> attribute(String key) {
        return switch (key) {
            case "run_name" -> Comparator.comparing(r -> r.name);
            case "status" -> Comparator.comparing(r -> r.status.name());
            case "end_time" ->
                    Comparator.comparing(r -> r.end == null ? java.time.Instant.MAX : r.end);
            default -> Comparator.comparing(r -> r.start);
        };
    }
}
