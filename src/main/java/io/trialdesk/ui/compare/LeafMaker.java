package io.trialdesk.ui.compare;

import io.trialdesk.model.Value;
import io.trialdesk.ui.compare.Meaning.Alike;
import io.trialdesk.ui.compare.SheetCell.State;
import io.trialdesk.ui.compare.SheetRow.Leaf;
import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.OneLine;
import io.trialdesk.ui.text.Texts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Makes the rows of each section out of the runs. Pure.
final class LeafMaker {
    private final Meaning meaning;
    private final MetricCells metricCells;

    LeafMaker(Meaning meaning, Function<String, Direction> direction) {
        this.meaning = meaning;
        this.metricCells = new MetricCells(direction);
    }

    List<Leaf> params(List<ComparedRun> runs, int baseline) {
        return keys(runs, run -> run.run().params()).stream()
                .map(key -> param(key, runs, baseline))
                .toList();
    }

    private Leaf param(String key, List<ComparedRun> runs, int baseline) {
        List<@Nullable Value> values = new ArrayList<>();
        runs.forEach(run -> values.add(run.run().params().get(key)));
        var found = runs.stream().map(run -> found(run, key)).toList();
        var base = values.get(baseline);
        List<Alike> alike = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            alike.add(
                    base == null || value == null
                            ? ofMissing(base, value)
                            : meaning.ofParams(base, found.get(baseline), value, found.get(i)));
        }
        return leaf("params", key, values, baseline, alike);
    }

    private static Meaning.Found found(ComparedRun run, String key) {
        return new Meaning.Found(
                run.run().format(), run.details().originOf("params." + key).orElse(""));
    }

    List<Leaf> tags(List<ComparedRun> runs, int baseline) {
        return keys(runs, run -> run.run().tags()).stream()
                .map(key -> leaf("tags", key, tagValues(runs, key), baseline))
                .toList();
    }

    private static List<@Nullable Value> tagValues(List<ComparedRun> runs, String key) {
        List<@Nullable Value> values = new ArrayList<>();
        for (var run : runs) {
            var tag = run.run().tags().get(key);
            values.add(tag == null ? null : new Value.Text(tag));
        }
        return values;
    }

    List<Leaf> metrics(List<ComparedRun> runs, int baseline) {
        return keys(runs, run -> run.run().metrics()).stream()
                .map(key -> metricCells.leaf(key, runs, baseline))
                .toList();
    }

    private static Set<String> keys(
            List<ComparedRun> runs, Function<ComparedRun, Map<String, ?>> of) {
        var keys = new TreeSet<String>();
        runs.forEach(run -> keys.addAll(of.apply(run).keySet()));
        return keys;
    }

    Leaf leaf(String section, String key, List<@Nullable Value> values, int baseline) {
        var base = values.get(baseline);
        return leaf(
                section, key, values, baseline, values.stream().map(v -> alike(base, v)).toList());
    }

    private static Leaf leaf(
            String section,
            String key,
            List<@Nullable Value> values,
            int baseline,
            List<Alike> alike) {
        var base = values.get(baseline);
        boolean differs = alike.contains(Alike.DIFFERENT);
        boolean numeric = values.stream().allMatch(v -> v == null || v.number().isPresent());
        List<SheetCell> cells = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            cells.add(cell(values.get(i), base, alike.get(i), i == baseline, differs, numeric));
        }
        return new Leaf(section + "/" + key, key, key, 0, cells, differs, numeric);
    }

    private Alike alike(@Nullable Value a, @Nullable Value b) {
        if (a == null || b == null) {
            return ofMissing(a, b);
        }
        return meaning.of(a, b);
    }

    private static Alike ofMissing(@Nullable Value a, @Nullable Value b) {
        return a == null && b == null ? Alike.SAME : Alike.DIFFERENT;
    }

    private static SheetCell cell(
            @Nullable Value value,
            @Nullable Value base,
            Alike alike,
            boolean isBaseline,
            boolean differs,
            boolean numeric) {
        if (value == null) {
            return SheetCell.of(Texts.of("compare.unset"), "", State.MISSING);
        }
        var text = value.text().isEmpty() ? Texts.of("compare.empty-text") : written(value);
        if (isBaseline) {
            return SheetCell.of(text, value.text(), differs ? State.BASELINE : State.EQUAL);
        }
        if (alike != Alike.DIFFERENT) {
            var equal = SheetCell.of(text, value.text(), State.EQUAL);
            return alike == Alike.SAME ? equal : equal.noted(Texts.of("compare.type-differs"));
        }
        var changed = SheetCell.of(text, value.text(), State.CHANGED);
        return base == null || numeric ? changed : Marks.mark(changed, OneLine.of(base.text()));
    }

    /// Measured numbers as the table writes them where a program wrote them for programs: no value
    /// is cut within its digits.
    private static String written(Value value) {
        var text = value.text();
        boolean measured = text.indexOf('.') >= 0 || text.indexOf('e') >= 0;
        boolean unread = text.indexOf('E') >= 0 || (measured && text.length() > 9);
        var number = value.number();
        return unread && number.isPresent()
                ? Figures.number(number.getAsDouble())
                : OneLine.of(text);
    }
}
