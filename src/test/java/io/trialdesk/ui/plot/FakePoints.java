package io.trialdesk.ui.plot;

import io.trialdesk.series.Points;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Points made up from run and metric, counted as they are read.
public final class FakePoints implements PointSource {
    private final int count;
    private final AtomicInteger reads = new AtomicInteger();
    private final Map<String, Points> made = new ConcurrentHashMap<>();
    private volatile boolean broken;

    public FakePoints(int count) {
        this.count = count;
    }

    public int reads() {
        return reads.get();
    }

    /// From now on reading fails, or works again.
    public void broken(boolean now) {
        broken = now;
    }

    @Override
    public Points points(long run, String metric) {
        reads.incrementAndGet();
        if (broken) {
            throw new IllegalStateException("the disk holding the points is not there");
        }
        return made.computeIfAbsent(run + metric, ignored -> make(run, metric));
    }

    private Points make(long run, String metric) {
        if (metric.equals("unlogged")) {
            return Points.NONE;
        }
        var random = new Random(run * 31 + metric.hashCode());
        boolean rising = metric.contains("acc") || metric.contains("f1");
        double end = 0.15 + random.nextDouble() * 0.3;
        double speed = 3 + random.nextDouble() * 5;
        int length = run % 5 == 3 ? count * 2 / 3 : count;
        var step = new long[length];
        var time = new double[length];
        var value = new double[length];
        for (int i = 0; i < length; i++) {
            step[i] = i * 10L;
            time[i] = 1.79e9 + run * 977 + i * 1.7;
            double falling = end + 1.9 * Math.exp(-speed * i / count);
            double noisy = falling * (1 + 0.05 * random.nextGaussian());
            value[i] = rising ? 1 / (1 + noisy * 0.6) : noisy;
        }
        return new Points(step, time, value);
    }
}
