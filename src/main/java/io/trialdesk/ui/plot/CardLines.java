package io.trialdesk.ui.plot;

import io.trialdesk.plot.Line;
import io.trialdesk.plot.Line.Emphasis;
import io.trialdesk.series.Curve;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// The curves that answer a question.
record CardLines(ChartQuestion question, List<OneLine> lines) {
    /// With more runs than this, only the run pointed at keeps its raw values under the smooth
    /// line: a hundred clouds show nothing.
    private static final int RAW_RUNS = 30;

    static final CardLines NONE = new CardLines(ChartQuestion.NOTHING, List.of());

    CardLines {
        lines = List.copyOf(lines);
    }

    /// One run's curve as logged and as drawn, which may be smooth.
    record OneLine(ChartRun run, Curve raw, Curve drawn, boolean isSmooth) {}

    boolean isEmpty() {
        return lines.stream().allMatch(line -> line.raw().size() == 0);
    }

    /// The lines of a plot, with one run in front when the user points at it.
    List<Line> inked(OptionalLong front) {
        boolean any =
                front.isPresent()
                        && lines.stream().anyMatch(l -> l.run().key() == front.getAsLong());
        List<Line> inked = new ArrayList<>();
        for (var line : lines) {
            boolean isFront = any && line.run().key() == front.getAsLong();
            if (line.isSmooth()) {
                boolean seen = isFront || (!any && lines.size() <= RAW_RUNS);
                inked.add(ink(line, "", line.raw(), seen ? Emphasis.RAW : Emphasis.HIDDEN));
            }
            var normal = isFront ? Emphasis.STRONG : any ? Emphasis.FADED : Emphasis.NORMAL;
            inked.add(ink(line, line.run().name(), line.drawn(), normal));
        }
        return inked;
    }

    private static Line ink(OneLine line, String label, Curve curve, Emphasis emphasis) {
        var run = line.run();
        return new Line(Long.toString(run.key()), label, run.rgb(), curve, emphasis);
    }
}
