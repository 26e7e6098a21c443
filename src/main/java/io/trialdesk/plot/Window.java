package io.trialdesk.plot;

/// The part of the data a picture shows, in data units.
public record Window(double x0, double x1, double y0, double y1) {
    public Window {
        if (!(x0 < x1) || !(y0 < y1)) {
            throw new IllegalArgumentException(
                    "empty window %s..%s × %s..%s".formatted(x0, x1, y0, y1));
        }
    }
}
