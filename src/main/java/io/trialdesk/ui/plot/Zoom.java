package io.trialdesk.ui.plot;

import io.trialdesk.plot.Mapping;
import io.trialdesk.plot.View;
import io.trialdesk.series.Bounds;

/// Which view follows from a gesture over a picture. Pure.
final class Zoom {
    /// A box flatter than this was meant as a range along x.
    private static final double FLAT = 12;

    /// Smallest part of their size that two borders may be apart; beyond, numbers run out of
    /// digits.
    private static final double DEEPEST = 1e-7;

    private Zoom() {}

    /// Closer (factor below 1) or farther around a place; the y axis keeps to what is in sight.
    static View wheel(View view, Mapping map, double pixelX, double factor) {
        double from = pixelX + (map.left() - pixelX) * factor;
        double to = pixelX + (map.right() - pixelX) * factor;
        return across(view, map, from, to);
    }

    /// Sideways, and up and down too when the y axis is fixed.
    static View pan(View view, Mapping map, double dx, double dy) {
        var moved = across(view, map, map.left() - dx, map.right() - dx);
        if (view.y().isEmpty()) {
            return moved;
        }
        return moved.overY(map.dataY(map.bottom() - dy), map.dataY(map.top() - dy));
    }

    /// What lies in a box pulled up with the mouse.
    static View box(View view, Mapping map, double x0, double y0, double x1, double y1) {
        var chosen = across(view, map, Math.min(x0, x1), Math.max(x0, x1));
        if (Math.abs(y0 - y1) < FLAT) {
            return new View(chosen.x(), Bounds.NONE);
        }
        return chosen.overY(map.dataY(Math.max(y0, y1)), map.dataY(Math.min(y0, y1)));
    }

    private static View across(View view, Mapping map, double fromPixel, double toPixel) {
        double from = map.dataX(fromPixel);
        double to = map.dataX(toPixel);
        double size = Math.max(Math.abs(from), Math.abs(to));
        boolean fits = Double.isFinite(from) && Double.isFinite(to) && to - from > size * DEEPEST;
        return fits ? view.overX(from, to) : view;
    }
}
