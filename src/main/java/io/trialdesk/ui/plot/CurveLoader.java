package io.trialdesk.ui.plot;

import io.trialdesk.series.Curve;
import io.trialdesk.series.Points;
import io.trialdesk.series.Smoothing;
import io.trialdesk.series.XAxis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Answers a card's questions, reading each run's points once until it is told to forget. Called by
/// one worker at a time; `forget` by any thread.
final class CurveLoader implements Function<ChartQuestion, CardLines> {
    private final PointSource source;
    private final Map<Long, Points> known = new HashMap<>();
    private String metric = "";
    private int forgotten;

    CurveLoader(PointSource source) {
        this.source = source;
    }

    /// The points may have changed.
    synchronized void forget() {
        known.clear();
        forgotten++;
    }

    @Override
    public CardLines apply(ChartQuestion question) {
        List<CardLines.OneLine> lines = new ArrayList<>();
        for (var run : question.runs()) {
            var raw = curve(points(run.key(), question.metric()), question.x());
            var drawn = Smoothing.timeWeighted(raw, question.smoothing());
            lines.add(new CardLines.OneLine(run, raw, drawn, question.smoothing() > 0));
        }
        return new CardLines(question, lines);
    }

    private static Curve curve(Points points, XAxis axis) {
        return Curve.of(points, axis, firstTime(points));
    }

    /// Relative time counts from the first point whose time is known.
    private static double firstTime(Points points) {
        for (double time : points.time()) {
            if (Double.isFinite(time)) {
                return time;
            }
        }
        return 0;
    }

    /// What was read before the order to forget came is not kept: it may lack the newest points.
    private Points points(long run, String of) {
        int before;
        synchronized (this) {
            before = forgotten;
            if (!metric.equals(of)) {
                known.clear();
                metric = of;
            }
            var have = known.get(run);
            if (have != null) {
                return have;
            }
        }
        var read = source.points(run, of);
        synchronized (this) {
            if (before == forgotten) {
                known.put(run, read);
            }
        }
        return read;
    }
}
