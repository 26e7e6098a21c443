package io.trialdesk.format;

import io.trialdesk.config.Trees;
import io.trialdesk.model.Numbers;
import io.trialdesk.model.Value;
import io.trialdesk.series.Points;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A run as somebody told it, in a form in which two can be compared: without the text that a value
/// was written as, which JSON does not keep, and with times to the microsecond, which is what text
/// holds of them.
///
/// @param status null when it was not told; so are `params`
/// @param metrics name to rows of step, microseconds and value
public record ToldRun(
        String path,
        String name,
        @Nullable String status,
        @Nullable Map<String, Object> params,
        Map<String, String> tags,
        Map<String, List<List<Double>>> metrics) {

    /// What a format told of a run.
    static ToldRun of(Facts facts, Heard heard) {
        Map<String, List<List<Double>>> metrics = new TreeMap<>();
        heard.points.forEach(
                (key, points) -> {
                    if (key.startsWith(facts.id() + "/")) {
                        metrics.put(key.substring(facts.id().length() + 1), rows(points));
                    }
                });
        return new ToldRun(
                facts.path(),
                String.valueOf(facts.name()),
                String.valueOf(facts.status()),
                kinds(facts.params()),
                facts.tags(),
                metrics);
    }

    /// A run in JSON: `path`, `name`, and what it knows of `status`, `params`, `tags` and
    /// `metrics`, each a list of `[step,time,value]`.
    static ToldRun of(Value run) {
        return of(run, entries(run, "metrics"));
    }

    /// A run in JSON with its series, each a list of `[step,time,value]`, from elsewhere.
    public static ToldRun of(Value run, Map<String, Value> series) {
        var params = Trees.at(run, "params");
        Map<String, String> tags = new TreeMap<>();
        entries(run, "tags").forEach((key, value) -> tags.put(key, value.text()));
        Map<String, List<List<Double>>> metrics = new TreeMap<>();
        series.forEach((metric, points) -> metrics.put(metric, rows(points)));
        return new ToldRun(
                Trees.at(run, "path").text(),
                Trees.at(run, "name").text(),
                Trees.at(run, "status") instanceof Value.Text status ? status.text() : null,
                params instanceof Value.Table ? kinds(Trees.flatten(params)) : null,
                tags,
                metrics);
    }

    /// The points in the order of their steps, as logged within a step.
    public ToldRun byStep() {
        return each(rows -> rows.sort(Comparator.comparing(List::getFirst)));
    }

    /// The points without their times.
    public ToldRun withoutTimes() {
        return each(rows -> rows.replaceAll(row -> List.of(row.get(0), Double.NaN, row.get(2))));
    }

    private ToldRun each(Consumer<List<List<Double>>> change) {
        Map<String, List<List<Double>>> changed = new TreeMap<>();
        metrics.forEach(
                (metric, rows) -> {
                    var copy = new ArrayList<>(rows);
                    change.accept(copy);
                    changed.put(metric, copy);
                });
        return new ToldRun(path, name, status, params, tags, changed);
    }

    private static Map<String, Value> entries(Value run, String key) {
        Map<String, Value> entries = new TreeMap<>();
        if (Trees.at(run, key) instanceof Value.Table table) {
            table.entries().forEach(e -> entries.put(e.key(), e.value()));
        }
        return entries;
    }

    private static List<List<Double>> rows(Points points) {
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double time = micros(points.time()[i]);
            rows.add(List.of((double) points.step()[i], time, points.value()[i]));
        }
        return rows;
    }

    private static List<List<Double>> rows(Value list) {
        List<List<Double>> rows = new ArrayList<>();
        for (var point : ((Value.Items) list).items()) {
            var cells = ((Value.Items) point).items();
            double time = micros(number(cells.get(1)));
            rows.add(List.of(number(cells.get(0)), time, number(cells.get(2))));
        }
        return rows;
    }

    private static double micros(double seconds) {
        return Double.isNaN(seconds) ? seconds : (double) Math.round(seconds * 1e6);
    }

    private static double number(Value value) {
        return value instanceof Value.Nothing
                ? Double.NaN
                : Numbers.parse(value.text()).orElseThrow();
    }

    private static Map<String, Object> kinds(Map<String, Value> values) {
        Map<String, Object> kinds = new TreeMap<>();
        values.forEach((key, value) -> kinds.put(key, kind(value)));
        return kinds;
    }

    private static Object kind(Value value) {
        return switch (value) {
            case Value.Text text -> text(text.text());
            case Value.Whole whole -> whole.value();
            case Value.Real real -> real.value();
            case Value.Flag flag -> flag.value();
            case Value.Nothing _ -> "nothing";
            case Value.Items items -> items.items().stream().map(ToldRun::kind).toList();
            case Value.Table table -> {
                Map<String, Object> entries = new HashMap<>();
                table.entries().forEach(e -> entries.put(e.key(), kind(e.value())));
                yield entries;
            }
        };
    }

    /// JSON says not-a-number and infinities in words.
    private static Object text(String text) {
        return switch (text) {
            case "NaN", "Infinity", "-Infinity" -> Numbers.parse(text).orElseThrow();
            default -> "text " + text;
        };
    }
}
