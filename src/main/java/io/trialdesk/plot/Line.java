package io.trialdesk.plot;

import io.trialdesk.series.Curve;

/// One line of a plot.
///
/// @param key tells lines apart, unique within the plot together with the emphasis
/// @param label what a legend says, empty for a line that needs none
/// @param rgb `0xRRGGBB`
public record Line(String key, String label, int rgb, Curve curve, Emphasis emphasis) {

    /// How loud a line is.
    public enum Emphasis {
        NORMAL(1.0, 1.5),
        /// The line the user points at.
        STRONG(1.0, 2.5),
        /// The other lines while one is strong.
        FADED(0.25, 1.25),
        /// Logged values under their smoothed line.
        RAW(0.2, 1.0),
        /// Not painted, yet what the axes make room for, so that they stay while lines come and go.
        HIDDEN(0, 1.0);

        private final double opacity;
        private final double stroke;

        Emphasis(double opacity, double stroke) {
            this.opacity = opacity;
            this.stroke = stroke;
        }

        public double opacity() {
            return opacity;
        }

        /// Width in pixels at scale 1.
        public double stroke() {
            return stroke;
        }
    }

    public Line with(Emphasis other) {
        return new Line(key, label, rgb, curve, other);
    }
}
