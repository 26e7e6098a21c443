package io.trialdesk.series;

/// From all points of a curve to what a picture of a given width can show. Exact: the lowest and
/// the highest value of every column survive, so no spike is lost, and the first and last keep the
/// line between columns where it was (the four points of Jugel et al., "M4", VLDB 2014).
public final class Reduce {
    private Reduce() {}

    /// Fills columns with the points between the first and the last edge; a point on the last edge
    /// belongs to the last column. Values that are not finite or not above the floor are not drawn
    /// and break the line.
    ///
    /// @param edges ascending x of the column borders, one more than there are columns
    /// @param floor negative infinity, or zero for a logarithmic axis
    public static void columns(Curve curve, double[] edges, double floor, Columns into) {
        int width = into.width();
        int from = curve.firstAt(edges[0]);
        int end = curve.firstAfter(edges[width]);
        if ((end - from) / width > 2 * Buckets.SIZE) {
            byBuckets(curve, edges, floor, into, from, end);
        } else {
            byPoints(curve, edges, floor, into, from, end);
        }
    }

    private static void byPoints(
            Curve curve, double[] edges, double floor, Columns into, int from, int end) {
        var x = curve.xs();
        int at = from;
        boolean whole = false;
        for (int c = 0; c < into.width(); c++) {
            int start = at;
            if (c == into.width() - 1) {
                at = end;
            } else {
                double border = edges[c + 1];
                while (at < end && x[at] < border) {
                    at++;
                }
            }
            whole = column(curve.ys(), start, at, floor, into, c, whole);
        }
    }

    /// One column by looking at every point; answers whether the line goes on unbroken behind it.
    private static boolean column(
            double[] y, int from, int to, double floor, Columns into, int c, boolean whole) {
        int start = from;
        while (start < to && !isDrawn(y[start], floor)) {
            start++;
        }
        if (start == to) {
            into.count[c] = 0;
            return whole && from == to;
        }
        double min = y[start];
        double max = min;
        double last = min;
        for (int i = start + 1; i < to; i++) {
            double v = y[i];
            if (v > floor && v < Double.POSITIVE_INFINITY) {
                last = v;
                if (v < min) {
                    min = v;
                }
                if (v > max) {
                    max = v;
                }
            }
        }
        fill(into, c, to - from, y[start], last, min, max, whole && start == from);
        return isDrawn(y[to - 1], floor);
    }

    private static void byBuckets(
            Curve curve, double[] edges, double floor, Columns into, int from, int end) {
        var y = curve.ys();
        int start = from;
        boolean whole = false;
        for (int c = 0; c < into.width(); c++) {
            int to = c == into.width() - 1 ? end : curve.firstAt(edges[c + 1], start);
            var range = curve.buckets().range(y, start, to, floor);
            if (range.isEmpty()) {
                into.count[c] = 0;
                whole = whole && start == to;
            } else {
                int one = start;
                while (!isDrawn(y[one], floor)) {
                    one++;
                }
                int other = to - 1;
                while (!isDrawn(y[other], floor)) {
                    other--;
                }
                boolean joins = whole && one == start;
                fill(into, c, to - start, y[one], y[other], range.low(), range.high(), joins);
                whole = other == to - 1;
            }
            start = to;
        }
    }

    private static void fill(
            Columns into,
            int c,
            int count,
            double first,
            double last,
            double low,
            double high,
            boolean joined) {
        into.count[c] = count;
        into.first[c] = first;
        into.last[c] = last;
        into.low[c] = low;
        into.high[c] = high;
        into.joined[c] = joined;
    }

    /// Whether a value appears on an axis with this floor.
    public static boolean isDrawn(double value, double floor) {
        return value > floor && value < Double.POSITIVE_INFINITY;
    }

    /// The curve with at most four points a column, in drawing order, for painters of polylines.
    /// The neighbours just outside the edges are kept, so that the line runs out of the picture.
    /// Broken places hold NaN.
    public static Curve polyline(Curve curve, double[] edges, double floor) {
        int width = edges.length - 1;
        int from = Math.max(0, curve.firstAt(edges[0]) - 1);
        int end = Math.min(curve.size(), curve.firstAfter(edges[width]) + 1);
        var out = new Polyline(Math.min(end - from, 4 * width) + width + 2, floor);
        int at = from;
        int column = 0;
        while (at < end) {
            while (column < width && curve.x(at) >= edges[column]) {
                column++;
            }
            double border = column < width ? edges[column] : Double.POSITIVE_INFINITY;
            int start = at;
            while (at < end && curve.x(at) < border) {
                at++;
            }
            out.four(curve, start, at);
        }
        return out.toCurve();
    }
}
