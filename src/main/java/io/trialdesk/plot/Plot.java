package io.trialdesk.plot;

import java.util.List;

/// All that a picture depends on. Equal plots give equal pixels.
///
/// @param lines painted in this order, the last on top
/// @param width in pixels at scale 1
/// @param scale device pixels per pixel
public record Plot(
        String title,
        Axis x,
        Axis y,
        List<Line> lines,
        View view,
        int width,
        int height,
        double scale,
        Colours colours) {

    /// Below this there is no room for axes.
    public static final int SMALLEST = 80;

    public Plot {
        lines = List.copyOf(lines);
        if (width < SMALLEST || height < SMALLEST) {
            throw new IllegalArgumentException(
                    "a plot of %d × %d has no room for axes".formatted(width, height));
        }
        if (!(scale >= 0.5 && scale <= 8)) {
            throw new IllegalArgumentException("scale " + scale);
        }
    }

    /// A plain plot of everything at scale 1.
    public static Plot of(List<Line> lines, int width, int height, Colours colours) {
        return new Plot(
                "", Axis.linear(), Axis.linear(), lines, View.ALL, width, height, 1, colours);
    }

    public Plot titled(String words) {
        return new Plot(words, x, y, lines, view, width, height, scale, colours);
    }

    public Plot axes(Axis across, Axis up) {
        return new Plot(title, across, up, lines, view, width, height, scale, colours);
    }

    public Plot viewing(View other) {
        return new Plot(title, x, y, lines, other, width, height, scale, colours);
    }

    public Plot scaled(double other) {
        return new Plot(title, x, y, lines, view, width, height, other, colours);
    }

    public Plot withLines(List<Line> others) {
        return new Plot(title, x, y, others, view, width, height, scale, colours);
    }
}
