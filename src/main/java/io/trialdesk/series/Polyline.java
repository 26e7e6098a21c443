package io.trialdesk.series;

import java.util.Arrays;

/// Collects the points of a reduced line. For one thread.
final class Polyline {
    private final double floor;
    private double[] x;
    private double[] y;
    private int size;

    Polyline(int room, double floor) {
        this.floor = floor;
        x = new double[room];
        y = new double[room];
    }

    /// Adds the first, lowest, highest and last drawn point of an index range in their order, and a
    /// break where the range has a value that cannot be drawn.
    void four(Curve curve, int from, int to) {
        int first = -1;
        int last = -1;
        int low = -1;
        int high = -1;
        int gap = -1;
        for (int i = from; i < to; i++) {
            double v = curve.y(i);
            if (!Reduce.isDrawn(v, floor)) {
                gap = i;
                continue;
            }
            first = first < 0 ? i : first;
            last = i;
            low = low < 0 || v < curve.y(low) ? i : low;
            high = high < 0 || v > curve.y(high) ? i : high;
        }
        if (first < 0) {
            breakAt(gap < 0 ? -1 : gap, curve);
            return;
        }
        if (gap >= 0 && gap < first) {
            breakAt(gap, curve);
        }
        emit(curve, first, Math.min(low, high), Math.max(low, high), last);
        if (gap > last) {
            breakAt(gap, curve);
        }
    }

    private void emit(Curve curve, int... ascending) {
        int before = -1;
        for (int i : ascending) {
            if (i != before) {
                add(curve.x(i), curve.y(i));
            }
            before = i;
        }
    }

    private void breakAt(int gap, Curve curve) {
        if (gap >= 0 && size > 0 && !Double.isNaN(y[size - 1])) {
            add(curve.x(gap), Double.NaN);
        }
    }

    private void add(double atX, double atY) {
        if (size == x.length) {
            x = Arrays.copyOf(x, size * 2 + 8);
            y = Arrays.copyOf(y, size * 2 + 8);
        }
        x[size] = atX;
        y[size] = atY;
        size++;
    }

    Curve toCurve() {
        return Curve.of(Arrays.copyOf(x, size), Arrays.copyOf(y, size));
    }
}
