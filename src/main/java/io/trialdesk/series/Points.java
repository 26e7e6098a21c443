package io.trialdesk.series;

import java.util.Arrays;

/// Points of one metric of one run, in logged order: `step`, `time` (seconds since the epoch, NaN
/// when unknown) and `value` (NaN and infinities are values), three arrays of equal length. The
/// arrays belong to the object once handed over; nobody may write to them afterwards.
public record Points(long[] step, double[] time, double[] value) {

    public static final Points NONE = new Points(new long[0], new double[0], new double[0]);

    public Points {
        if (step.length != time.length || step.length != value.length) {
            throw new IllegalArgumentException(
                    "arrays of different length: %d steps, %d times, %d values"
                            .formatted(step.length, time.length, value.length));
        }
    }

    public int size() {
        return step.length;
    }

    public Points slice(int from, int to) {
        return new Points(
                Arrays.copyOfRange(step, from, to),
                Arrays.copyOfRange(time, from, to),
                Arrays.copyOfRange(value, from, to));
    }

    /// These points followed by others.
    public Points and(Points more) {
        if (size() == 0) {
            return more;
        }
        if (more.size() == 0) {
            return this;
        }
        int n = size();
        var steps = Arrays.copyOf(step, n + more.size());
        var times = Arrays.copyOf(time, n + more.size());
        var values = Arrays.copyOf(value, n + more.size());
        System.arraycopy(more.step, 0, steps, n, more.size());
        System.arraycopy(more.time, 0, times, n, more.size());
        System.arraycopy(more.value, 0, values, n, more.size());
        return new Points(steps, times, values);
    }

    /// Equal when every step, time and value has equal bits (NaN equals NaN).
    @Override
    public boolean equals(Object other) {
        return other instanceof Points that
                && Arrays.equals(step, that.step)
                && Arrays.equals(time, that.time)
                && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(step) + Arrays.hashCode(time)) + Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return size() + " points";
    }
}
