package io.trialdesk.series;

/// What a curve is in each pixel column of a picture: first, last, lowest and highest drawn value.
/// Scratch space that is filled again and again; for one thread.
public final class Columns {
    final int[] count;
    final double[] first;
    final double[] last;
    final double[] low;
    final double[] high;
    final boolean[] joined;
    private final int width;

    public Columns(int width) {
        this.width = width;
        count = new int[width];
        first = new double[width];
        last = new double[width];
        low = new double[width];
        high = new double[width];
        joined = new boolean[width];
    }

    public int width() {
        return width;
    }

    public boolean isEmpty(int column) {
        return count[column] == 0;
    }

    /// How many points of the curve lie in the column, drawn or not.
    public int count(int column) {
        return count[column];
    }

    public double first(int column) {
        return first[column];
    }

    public double last(int column) {
        return last[column];
    }

    public double low(int column) {
        return low[column];
    }

    public double high(int column) {
        return high[column];
    }

    /// Whether the column's first value directly follows the last one of the column drawn before
    /// it, with no NaN between.
    public boolean joined(int column) {
        return joined[column];
    }
}
