package io.trialdesk.ui.compare;

import io.trialdesk.model.MetricSummary;
import io.trialdesk.ui.compare.SheetCell.State;
import io.trialdesk.ui.compare.SheetCell.Verdict;
import io.trialdesk.ui.compare.SheetRow.Leaf;
import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Makes the rows of metrics: last values, their distance from the baseline's and which side is
/// better where that is known. Pure.
final class MetricCells {
    private final Function<String, Direction> directions;

    MetricCells(Function<String, Direction> directions) {
        this.directions = directions;
    }

    Leaf leaf(String key, List<ComparedRun> runs, int baseline) {
        var values = runs.stream().map(run -> run.run().metrics().get(key)).toList();
        var base = values.get(baseline);
        var direction = directions.apply(key);
        List<SheetCell> cells = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            cells.add(cell(values.get(i), base, i == baseline, direction));
        }
        boolean differs =
                cells.stream()
                        .anyMatch(c -> c.state() == State.CHANGED || c.state() == State.MISSING);
        if (differs && base != null) {
            var own = cells.get(baseline);
            cells.set(baseline, SheetCell.of(own.text(), own.full(), State.BASELINE));
        }
        return new Leaf("metrics/" + key, key, key, 0, cells, differs, true);
    }

    private static SheetCell cell(
            @Nullable MetricSummary value,
            @Nullable MetricSummary base,
            boolean isBaseline,
            Direction direction) {
        if (value == null) {
            return SheetCell.of(Texts.of("compare.unset"), "", State.MISSING);
        }
        double own = value.lastValue();
        var text = Figures.measured(own);
        var full = Double.toString(own);
        if (isBaseline || (base != null && Double.compare(own, base.lastValue()) == 0)) {
            return SheetCell.of(text, full, State.EQUAL);
        }
        var changed = SheetCell.of(text, full, State.CHANGED);
        double delta = base == null ? Double.NaN : own - base.lastValue();
        return Double.isFinite(delta) ? judged(changed, delta, direction) : changed;
    }

    /// Filled triangles are better, hollow ones worse, so that no colour is needed to tell; a plain
    /// sign passes no judgement.
    private static SheetCell judged(SheetCell cell, double delta, Direction direction) {
        var size = Figures.number(Math.abs(delta));
        boolean up = delta > 0;
        if (direction == Direction.UNKNOWN) {
            return cell.away((up ? "+" : "−") + size, Verdict.NONE, "");
        }
        boolean better = up == (direction == Direction.UP);
        var sign = better ? (up ? "▲ " : "▼ ") : up ? "△ " : "▽ ";
        var words = better ? Texts.of("compare.better", size) : Texts.of("compare.worse", size);
        return cell.away(sign + size, better ? Verdict.BETTER : Verdict.WORSE, words);
    }
}
