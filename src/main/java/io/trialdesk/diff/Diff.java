package io.trialdesk.diff;

import io.trialdesk.config.Fidelity;
import io.trialdesk.config.Sameness;
import io.trialdesk.diff.DiffRow.Section;
import io.trialdesk.model.MetricSummary;
import io.trialdesk.model.Run;
import io.trialdesk.model.Value;

import java.util.ArrayList;
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
        rows.addAll(section(Section.PARAMS, runs, Run::params, value -> value, Diff::ofParams));
        rows.addAll(section(Section.METRICS, runs, Run::metrics, Diff::last, Diff::ofMetrics));
        rows.addAll(section(Section.TAGS, runs, Run::tags, Value.Text::new, _ -> Fidelity.EXACT));
        return rows;
    }

    private static Fidelity ofParams(Run run) {
        return Fidelity.ofParams(run.format(), "");
    }

    private static Fidelity ofMetrics(Run run) {
        return Fidelity.ofMetrics(run.format());
    }

    private static Value last(MetricSummary metric) {
        return Value.Real.of(metric.lastValue());
    }

    private static <V> List<DiffRow> section(
            Section section,
            List<Run> runs,
            Function<Run, Map<String, V>> of,
            Function<V, Value> valueOf,
            Function<Run, Fidelity> fidelityOf) {
        var maps = runs.stream().map(of).toList();
        var fidelities = runs.stream().map(fidelityOf).toList();
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
                                                .toList(),
                                        fidelities))
                .toList();
    }

    private static DiffRow row(
            Section section, String key, List<Optional<Value>> values, List<Fidelity> fidelities) {
        boolean complete = values.stream().allMatch(Optional::isPresent);
        boolean same = complete && allAre(values, fidelities, false);
        boolean mixed = same && !allAre(values, fidelities, true);
        return new DiffRow(section, key, values, same, mixed);
    }

    /// Whether all values mean the same as the first, and are of its kind when that is asked for.
    private static boolean allAre(
            List<Optional<Value>> values, List<Fidelity> fidelities, boolean ofOneKind) {
        var first = values.getFirst().orElseThrow();
        for (int i = 1; i < values.size(); i++) {
            var same =
                    Sameness.of(
                            first,
                            fidelities.getFirst(),
                            values.get(i).orElseThrow(),
                            fidelities.get(i));
            if (same == Sameness.DIFFERENT || (ofOneKind && same == Sameness.SAME_BUT_KIND)) {
                return false;
            }
        }
        return true;
    }
}
