package io.trialdesk.diff;

import io.trialdesk.config.Fidelity;
import io.trialdesk.config.Sameness;
import io.trialdesk.diff.DiffRow.Section;
import io.trialdesk.model.MetricSummary;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunDetails;
import io.trialdesk.model.Value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Compares runs key by key. Pure functions.
public final class Diff {
    private Diff() {}

    /// How much the source of a run's value keeps, by the run's place and the key.
    private interface Kept {
        Fidelity of(int run, String key);
    }

    /// Every key of every run, section by section, in natural order, equal ones included. Metrics
    /// compare by their last value.
    public static List<DiffRow> of(List<Run> runs) {
        return of(runs, Collections.nCopies(runs.size(), RunDetails.NONE));
    }

    /// The same, each parameter compared by what the file that it was found in can keep, with the
    /// code and the environment as far as they are told by texts and not by files.
    ///
    /// @param details of the runs, in their order
    public static List<DiffRow> of(List<Run> runs, List<RunDetails> details) {
        Kept params =
                (i, key) ->
                        Fidelity.ofParams(
                                runs.get(i).format(),
                                details.get(i).originOf("params." + key).orElse(""));
        Kept metrics = (i, _) -> Fidelity.ofMetrics(runs.get(i).format());
        Kept tags = (_, _) -> Fidelity.EXACT;
        List<DiffRow> rows = new ArrayList<>();
        rows.addAll(section(Section.PARAMS, runs, Run::params, value -> value, params));
        rows.addAll(section(Section.METRICS, runs, Run::metrics, Diff::last, metrics));
        rows.addAll(section(Section.TAGS, runs, Run::tags, Value.Text::new, tags));
        rows.addAll(section(Section.CODE, details, Circumstances::code, Value.Text::new, tags));
        rows.addAll(
                section(
                        Section.ENVIRONMENT,
                        details,
                        Circumstances::environment,
                        Value.Text::new,
                        tags));
        return rows;
    }

    private static Value last(MetricSummary metric) {
        return Value.Real.of(metric.lastValue());
    }

    /// One section.
    ///
    /// @param sides what is compared, one for each run
    private static <S, V> List<DiffRow> section(
            Section section,
            List<S> sides,
            Function<S, Map<String, V>> of,
            Function<V, Value> valueOf,
            Kept kept) {
        var maps = sides.stream().map(of).toList();
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
                                        IntStream.range(0, sides.size())
                                                .mapToObj(i -> kept.of(i, key))
                                                .toList()))
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
