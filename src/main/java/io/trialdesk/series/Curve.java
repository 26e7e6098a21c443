package io.trialdesk.series;

import java.util.Arrays;

/// What is drawn of one series: finite `x` in ascending order and `y` as logged, NaN and infinities
/// included. Immutable; the arrays handed out must not be written to. Equal when every number is.
public final class Curve {
    /// A curve without points.
    public static final Curve NONE = new Curve(new double[0], new double[0]);

    private final double[] x;
    private final double[] y;
    private final Buckets buckets;
    private final int notFinite;
    private final int notPositive;

    private Curve(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        this.buckets = Buckets.of(y);
        int strange = 0;
        int low = 0;
        for (double value : y) {
            if (!Double.isFinite(value)) {
                strange++;
            } else if (value <= 0) {
                low++;
            }
        }
        notFinite = strange;
        notPositive = low;
    }

    /// Sorts by x where the points are not in order (a resumed run logs old steps again), keeping
    /// logged order among equal x. Points whose x is not finite are left out. Takes over the
    /// arrays.
    public static Curve of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " x but " + y.length + " y");
        }
        return isAscending(x) ? new Curve(x, y) : sorted(x, y);
    }

    /// The points over an axis. Points without a known time do not appear over time.
    ///
    /// @param origin what relative time counts from, in seconds since the epoch
    public static Curve of(Points points, XAxis axis, double origin) {
        var xs = new double[points.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] =
                    switch (axis) {
                        case STEP -> points.step()[i];
                        case WALL_TIME -> points.time()[i];
                        case RELATIVE_TIME -> points.time()[i] - origin;
                    };
        }
        return of(xs, points.value());
    }

    private static boolean isAscending(double[] x) {
        double before = Double.NEGATIVE_INFINITY;
        for (double at : x) {
            if (!(at >= before) || Double.isInfinite(at)) {
                return false;
            }
            before = at;
        }
        return true;
    }

    private static Curve sorted(double[] x, double[] y) {
        var kept = new Integer[x.length];
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i])) {
                kept[n++] = i;
            }
        }
        Arrays.sort(kept, 0, n, (a, b) -> Double.compare(x[a] + 0.0, x[b] + 0.0));
        var xs = new double[n];
        var ys = new double[n];
        for (int i = 0; i < n; i++) {
            xs[i] = x[kept[i]];
            ys[i] = y[kept[i]];
        }
        return new Curve(xs, ys);
    }

    public int size() {
        return x.length;
    }

    public double x(int i) {
        return x[i];
    }

    public double y(int i) {
        return y[i];
    }

    /// The range of x; empty for a curve without points.
    public Bounds width() {
        return x.length == 0 ? Bounds.NONE : new Bounds(x[0], x[x.length - 1]);
    }

    /// The range of finite y greater than a floor among the points with x in a range.
    ///
    /// @param floor negative infinity, or zero for a logarithmic axis
    public Bounds height(double fromX, double toX, double floor) {
        return buckets.range(y, firstAt(fromX), firstAfter(toX), floor);
    }

    /// How many points no axis with this floor can show: NaN, infinities and, with floor zero, what
    /// is not above it.
    public int hidden(double floor) {
        return floor == 0 ? notFinite + notPositive : notFinite;
    }

    /// Index of the first point with at least this x, [#size()] when there is none.
    public int firstAt(double at) {
        return firstBetween(at, 0, x.length);
    }

    /// The same, for a place known not to lie before an index: near places are found fast.
    int firstAt(double at, int from) {
        int reach = 64;
        int low = from;
        while (low + reach < x.length && x[low + reach] < at) {
            low += reach;
            reach *= 2;
        }
        return firstBetween(at, low, Math.min(x.length, low + reach + 1));
    }

    private int firstBetween(double at, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Index of the first point with a greater x, [#size()] when there is none.
    public int firstAfter(double at) {
        return firstAt(Math.nextUp(at));
    }

    /// Index of the point with the nearest x, the later one of two at the same x, -1 for a curve
    /// without points.
    public int nearest(double at) {
        if (x.length == 0) {
            return -1;
        }
        int next = firstAfter(at);
        if (next == 0) {
            return firstAfter(x[0]) - 1;
        }
        if (next == x.length || at - x[next - 1] <= x[next] - at) {
            return next - 1;
        }
        return firstAfter(x[next]) - 1;
    }

    /// The same x with other values, for smoothing.
    public Curve withY(double[] values) {
        if (values.length != x.length) {
            throw new IllegalArgumentException(x.length + " x but " + values.length + " y");
        }
        return new Curve(x, values);
    }

    double[] xs() {
        return x;
    }

    double[] ys() {
        return y;
    }

    Buckets buckets() {
        return buckets;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Curve that
                        && Arrays.equals(x, that.x)
                        && Arrays.equals(y, that.y));
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
    }

    @Override
    public String toString() {
        return x.length + " points";
    }
}
