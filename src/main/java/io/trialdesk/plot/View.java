package io.trialdesk.plot;

import io.trialdesk.series.Bounds;

/// What part of the data to show: each direction either a given range or, when the range is empty,
/// all there is.
public record View(Bounds x, Bounds y) {
    /// Everything.
    public static final View ALL = new View(Bounds.NONE, Bounds.NONE);

    public View overX(double from, double to) {
        return new View(new Bounds(from, to), y);
    }

    public View overY(double from, double to) {
        return new View(x, new Bounds(from, to));
    }
}
