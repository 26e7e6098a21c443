package io.trialdesk.series;

import java.util.Arrays;

/// Collects points one by one into growing arrays. For one thread.
public final class PointBuffer {
    private long[] step = new long[64];
    private double[] time = new double[64];
    private double[] value = new double[64];
    private int size;

    public void add(long atStep, double atTime, double atValue) {
        if (size == step.length) {
            int room = size * 2;
            step = Arrays.copyOf(step, room);
            time = Arrays.copyOf(time, room);
            value = Arrays.copyOf(value, room);
        }
        step[size] = atStep;
        time[size] = atTime;
        value[size] = atValue;
        size++;
    }

    public int size() {
        return size;
    }

    /// The points so far, as arrays of their own.
    public Points toPoints() {
        return new Points(
                Arrays.copyOf(step, size), Arrays.copyOf(time, size), Arrays.copyOf(value, size));
    }

    public void clear() {
        size = 0;
    }
}
