package io.trialdesk.series;

/// Lowest and highest finite value of every 128 neighbours, so that a picture of a million points
/// looks at a hundredth of them. Exact: a range is made of whole buckets and of single points at
/// its ends.
final class Buckets {
    static final int SIZE = 128;

    private final double[] low;
    private final double[] high;

    private Buckets(double[] low, double[] high) {
        this.low = low;
        this.high = high;
    }

    static Buckets of(double[] y) {
        int n = y.length / SIZE;
        var low = new double[n];
        var high = new double[n];
        for (int b = 0; b < n; b++) {
            var range = scan(y, b * SIZE, (b + 1) * SIZE, Double.NEGATIVE_INFINITY);
            low[b] = range.low();
            high[b] = range.high();
        }
        return new Buckets(low, high);
    }

    /// Range of finite values greater than the floor from one index to before another.
    Bounds range(double[] y, int from, int to, double floor) {
        int firstWhole = (from + SIZE - 1) / SIZE;
        int lastWhole = to / SIZE;
        if (firstWhole >= lastWhole) {
            return scan(y, from, to, floor);
        }
        var ends =
                scan(y, from, firstWhole * SIZE, floor).and(scan(y, lastWhole * SIZE, to, floor));
        double min = ends.low();
        double max = ends.high();
        for (int b = firstWhole; b < lastWhole; b++) {
            if (low[b] > floor) {
                min = Math.min(min, low[b]);
                max = Math.max(max, high[b]);
            } else if (high[b] > floor) {
                var inside = scan(y, b * SIZE, (b + 1) * SIZE, floor);
                min = Math.min(min, inside.low());
                max = Math.max(max, inside.high());
            }
        }
        return new Bounds(min, max);
    }

    private static Bounds scan(double[] y, int from, int to, double floor) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double v = y[i];
            if (v > floor && v < Double.POSITIVE_INFINITY) {
                if (v < min) {
                    min = v;
                }
                if (v > max) {
                    max = v;
                }
            }
        }
        return new Bounds(min, max);
    }
}
