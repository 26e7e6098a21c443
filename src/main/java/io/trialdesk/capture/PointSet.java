package io.trialdesk.capture;

import io.trialdesk.series.Points;

/// Remembers points well enough to say that one is new. Clients repeat a call whose answer was
/// lost, and MLflow 3 logs the points of a run once more when it logs a model. For one thread.
final class PointSet {
    private long[] marks = new long[64];
    private int size;

    /// Adds a point.
    ///
    /// @return false when it, or one that happens to leave the same mark, was there before
    boolean add(long step, long millis, double value) {
        if (size * 2 >= marks.length) {
            grow();
        }
        return put(mark(step, millis, value));
    }

    void addAll(Points points) {
        for (int i = 0; i < points.size(); i++) {
            add(points.step()[i], Math.round(points.time()[i] * 1000), points.value()[i]);
        }
    }

    private boolean put(long mark) {
        int at = (int) (mark ^ (mark >>> 32)) & (marks.length - 1);
        while (marks[at] != 0) {
            if (marks[at] == mark) {
                return false;
            }
            at = (at + 1) & (marks.length - 1);
        }
        marks[at] = mark;
        size++;
        return true;
    }

    private void grow() {
        var old = marks;
        marks = new long[old.length * 2];
        size = 0;
        for (long mark : old) {
            if (mark != 0) {
                put(mark);
            }
        }
    }

    private static long mark(long step, long millis, double value) {
        long mark =
                mix(
                        step
                                + 0x9E3779B97F4A7C15L
                                        * mix(
                                                millis
                                                        + 0x9E3779B97F4A7C15L
                                                                * mix(
                                                                        Double.doubleToLongBits(
                                                                                value))));
        return mark == 0 ? 1 : mark;
    }

    /// The finaliser of SplitMix64.
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
