package io.trialdesk.plot;

import java.util.Optional;

/// A rectangle that cuts lines (Liang and Barsky's way).
record Clip(double left, double top, double right, double bottom) {

    /// What remains of a line.
    record Part(double x0, double y0, double x1, double y1) {
        Part turned() {
            return new Part(x1, y1, x0, y0);
        }
    }

    static Clip of(double left, double top, double right, double bottom) {
        return new Clip(left, top, right, bottom);
    }

    Optional<Part> line(double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double[] span = {0, 1};
        boolean inside =
                cut(-dx, x0 - left, span)
                        && cut(dx, right - x0, span)
                        && cut(-dy, y0 - top, span)
                        && cut(dy, bottom - y0, span);
        if (!inside || !Double.isFinite(dx) || !Double.isFinite(dy)) {
            return Optional.empty();
        }
        return Optional.of(
                new Part(
                        x0 + span[0] * dx,
                        y0 + span[0] * dy,
                        x0 + span[1] * dx,
                        y0 + span[1] * dy));
    }

    /// Narrows the part of the line, 0 at its start and 1 at its end, by one border.
    private static boolean cut(double outward, double room, double[] span) {
        if (outward == 0) {
            return room >= 0;
        }
        double at = room / outward;
        if (outward < 0) {
            span[0] = Math.max(span[0], at);
        } else {
            span[1] = Math.min(span[1], at);
        }
        return span[0] <= span[1];
    }
}
