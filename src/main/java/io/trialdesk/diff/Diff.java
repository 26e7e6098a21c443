package io.trialdesk.diff;

import io.trialdesk.config.Sameness;
import io.trialdesk.diff.DiffRow.Section;
import io.trialdesk.model.MetricSummary;
import io.trialdesk.model.Run;
import io.trialdesk.model.Value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// Compares runs key by key. Pure functions.
public final class Diff {
    private Diff() {}

    /// Every key of every run, section by section, in natural order, equal ones included. Metrics
    /// compare by their last value.
    public static List<DiffRow> of(List<Run> runs) {
        List<DiffRow> rows = new ArrayList<>();
        rows.addAll(section(Section.PARAMS, runs, Run::params, value -> value));
        rows.addAll(section(Section.METRICS, runs, Run::metrics, Diff::last));
        rows.addAll(section(Section.TAGS, runs, Run::tags, Value.Text::new));
        return rows;
    }

    private static Value last(MetricSummary metric) {
        return Value.Real.of(metric.lastValue());
    }

    private static <V> List<DiffRow> section(
            Section section,
            List<Run> runs,
            Function<Run, Map<String, V>> of,
            Function<V, Value> valueOf) {
        var maps = runs.stream().map(of).toList();
        var keys = new TreeSet<>(NaturalOrder.KEYS);
        maps.stream().map(Map::keySet).forEach(keys::addAll);
        return keys.stream()
                .map(
                        key ->
                                row(
                                        section,
                                        key,
                                        maps.stream()
                                                .map(
                                                        map ->
                                                                Optional.ofNullable(map.get(key))
                                                                        .map(valueOf))
                                                .toList()))
                .toList();
    }

    private static DiffRow row(Section section, String key, List<Optional<Value>> values) {
        var there = values.stream().flatMap(Optional::stream).toList();
        boolean complete = there.size() == values.size();
        return new DiffRow(
                section,
                key,
                values,
                complete && allAre(there, false),
                complete && allAre(there, false) && !allAre(there, true));
    }

    /// Whether all values mean the same as the first, and are of its kind when that is asked for.
    private static boolean allAre(Collection<Value> values, boolean ofOneKind) {
        var first = values.iterator().next();
        return values.stream()
                .map(value -> Sameness.of(first, value))
                .allMatch(
                        same ->
                                same == Sameness.SAME
                                        || (!ofOneKind && same != Sameness.DIFFERENT));
    }
}
