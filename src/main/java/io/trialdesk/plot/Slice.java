package io.trialdesk.plot;

/// How much of each pixel a straight stroke covers while it crosses one pixel wide strip, exactly.
/// Between the strip's borders the middle of the stroke runs from `from` to `to`; at each place it
/// covers `half` to either side.
record Slice(double from, double to, double half) {

    static Slice of(double one, double other, double half) {
        return new Slice(Math.min(one, other), Math.max(one, other), half);
    }

    double start() {
        return from - half;
    }

    double end() {
        return to + half;
    }

    /// Covered part, 0 to 1, of the pixel that reaches from a whole number to the next.
    double cover(int pixel) {
        return below(pixel + 1) - below(pixel);
    }

    /// Covered area before a coordinate.
    private double below(double at) {
        return mean(at + half) - mean(at - half);
    }

    /// Mean over the strip of how far a coordinate lies beyond the middle of the stroke.
    private double mean(double at) {
        if (to - from < 1e-6) {
            return Math.max(0, at - from);
        }
        return (square(at - from) - square(at - to)) / (2 * (to - from));
    }

    private static double square(double distance) {
        return distance <= 0 ? 0 : distance * distance;
    }
}
