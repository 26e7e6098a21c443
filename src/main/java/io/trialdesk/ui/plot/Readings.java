package io.trialdesk.ui.plot;

import io.trialdesk.plot.Mapping;
import io.trialdesk.plot.Scale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// What all runs say at one place along x, highest first.
///
/// @param at the x of the point that is nearest to the place asked for
/// @param nearest which of the values is nearest to the mouse, if the mouse is over this chart
record Readings(double at, List<Reading> values, OptionalInt nearest) {
    /// A line is not pointed at from farther away than this, in pixels.
    private static final double REACH = 40;

    static final Readings NONE = new Readings(Double.NaN, List.of(), OptionalInt.empty());

    /// One run's nearest point. `y` is what is drawn, `raw` what was logged.
    record Reading(ChartRun run, double x, double y, double raw) {}

    /// Reads all lines at a pixel column.
    ///
    /// @param pixelY height of the mouse, NaN when it is over another chart
    static Readings of(CardLines card, Mapping map, double pixelX, double pixelY) {
        double at = map.dataX(pixelX);
        List<Reading> found = new ArrayList<>();
        double nearestX = Double.NaN;
        for (var line : card.lines()) {
            int i = line.drawn().nearest(at);
            if (i < 0) {
                continue;
            }
            double x = line.drawn().x(i);
            if (isBeyond(line, at, x, map, pixelX)) {
                continue;
            }
            found.add(new Reading(line.run(), x, line.drawn().y(i), line.raw().y(i)));
            if (!(Math.abs(nearestX - at) <= Math.abs(x - at))) {
                nearestX = x;
            }
        }
        found.sort(Comparator.comparingDouble(Reading::y).reversed());
        return new Readings(nearestX, List.copyOf(found), nearest(found, map, pixelY));
    }

    /// A run that ended long before the crosshair has no value there.
    private static boolean isBeyond(
            CardLines.OneLine line, double at, double x, Mapping map, double pixelX) {
        var width = line.drawn().width();
        boolean outside = at < width.low() || at > width.high();
        boolean shown = x > map.xScale().floor();
        return !shown || (outside && Math.abs(map.pixelX(x) - pixelX) > 6);
    }

    private static OptionalInt nearest(List<Reading> values, Mapping map, double pixelY) {
        int best = -1;
        double distance = REACH;
        for (int i = 0; i < values.size(); i++) {
            double y = values.get(i).y();
            if (!Double.isFinite(y) || (map.yScale() == Scale.LOG && y <= 0)) {
                continue;
            }
            double off = Math.abs(map.pixelY(y) - pixelY);
            if (off < distance) {
                distance = off;
                best = i;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
