package io.trialdesk.series;

/// A closed range of finite numbers, or nothing at all when `low` is greater than `high`.
public record Bounds(double low, double high) {
    public static final Bounds NONE =
            new Bounds(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    public boolean isEmpty() {
        return low > high;
    }

    public Bounds and(Bounds other) {
        return new Bounds(Math.min(low, other.low), Math.max(high, other.high));
    }
}
