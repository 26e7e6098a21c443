package io.trialdesk.plot;

import io.trialdesk.plot.Line.Emphasis;
import io.trialdesk.series.Curve;
import io.trialdesk.series.Smoothing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Made-up training curves for tests of charts.
public final class Curves {
    static final int[] INKS = {
        0x4e8ef7, 0xef8a3d, 0x3fae5a, 0xd957a3, 0x9b6ef3, 0x2fb5c1, 0xc9a227, 0xe5534b, 0x8d6e63,
        0x7f8c99
    };

    private Curves() {}

    /// A falling loss with noise.
    public static Curve loss(int seed, int points) {
        var random = new Random(seed);
        double end = 0.2 + random.nextDouble() * 0.4;
        double speed = 3 + random.nextDouble() * 6;
        var x = new double[points];
        var y = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = i;
            double clean = end + 2.2 * Math.exp(-speed * i / points);
            y[i] = clean * (1 + 0.08 * random.nextGaussian());
        }
        return Curve.of(x, y);
    }

    static List<Line> raw(int count, int points) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(line(i, loss(i, points), Emphasis.NORMAL));
        }
        return lines;
    }

    static List<Line> smooth(int count, int points) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var curve = loss(i, points);
            lines.add(line(i, curve, Emphasis.RAW));
            lines.add(line(i, Smoothing.timeWeighted(curve, 0.95), Emphasis.NORMAL));
        }
        return lines;
    }

    static Line line(int i, Curve curve, Emphasis emphasis) {
        var label = emphasis == Emphasis.RAW ? "" : "run-" + i;
        return new Line("run-" + i, label, INKS[i % INKS.length], curve, emphasis);
    }
}
