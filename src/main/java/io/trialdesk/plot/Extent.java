package io.trialdesk.plot;

import io.trialdesk.series.Bounds;

/// Finds the window a plot shows: what its view says, or everything with a little air above and
/// below.
final class Extent {
    private static final double AIR = 0.05;

    /// Ranges narrower than this part of their values cannot be told apart along an axis.
    private static final double NARROWEST = 1e-9;

    /// Far enough from the largest number that differences stay finite.
    private static final double FARTHEST = 1e300;

    private Extent() {}

    static Window of(Plot plot) {
        var across = across(plot);
        var up = up(plot, across);
        return new Window(across.low(), across.high(), up.low(), up.high());
    }

    private static Bounds across(Plot plot) {
        var scale = plot.x().scale();
        var chosen = usable(plot.view().x(), scale);
        if (!chosen.isEmpty()) {
            return opened(chosen, scale);
        }
        var all = Bounds.NONE;
        for (var line : plot.lines()) {
            var curve = line.curve();
            var width = curve.width();
            if (scale == Scale.LOG && !width.isEmpty() && width.low() <= 0) {
                int first = curve.firstAfter(0);
                width =
                        first == curve.size()
                                ? Bounds.NONE
                                : new Bounds(curve.x(first), width.high());
            }
            all = all.and(width);
        }
        return opened(all, scale);
    }

    private static Bounds up(Plot plot, Bounds across) {
        var scale = plot.y().scale();
        var chosen = usable(plot.view().y(), scale);
        if (!chosen.isEmpty()) {
            return opened(chosen, scale);
        }
        var all = Bounds.NONE;
        for (var line : plot.lines()) {
            all = all.and(line.curve().height(across.low(), across.high(), scale.floor()));
        }
        return aired(opened(all, scale), scale);
    }

    private static Bounds usable(Bounds range, Scale scale) {
        boolean fits =
                Double.isFinite(range.low())
                        && Double.isFinite(range.high())
                        && range.low() > scale.floor();
        return fits ? range : Bounds.NONE;
    }

    /// A range that an axis can be laid over: not empty, not a single value, not endless.
    private static Bounds opened(Bounds range, Scale scale) {
        if (range.isEmpty()) {
            return scale == Scale.LOG ? new Bounds(1, 10) : new Bounds(0, 1);
        }
        double low = Math.clamp(range.low(), -FARTHEST, FARTHEST);
        double high = Math.clamp(range.high(), -FARTHEST, FARTHEST);
        if (scale == Scale.LOG) {
            double lowest = Math.max(low, 1 / FARTHEST);
            return Math.max(high, lowest) / lowest > 1 + NARROWEST
                    ? new Bounds(lowest, high)
                    : new Bounds(lowest / 2, lowest * 2);
        }
        double largest = Math.max(Math.abs(low), Math.abs(high));
        if (high - low > largest * NARROWEST && high - low > 1 / FARTHEST) {
            return new Bounds(low, high);
        }
        double around = largest < 1 / FARTHEST ? 1 : largest * 0.1;
        return new Bounds(low - around, high + around);
    }

    private static Bounds aired(Bounds range, Scale scale) {
        double low = scale.forward(range.low());
        double high = scale.forward(range.high());
        double air = (high - low) * AIR;
        return new Bounds(scale.back(low - air), scale.back(high + air));
    }
}
