package io.trialdesk.store;

import io.trialdesk.series.Points;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Points by step, those of one step in logged order.
final class StepOrder {
    private StepOrder() {}

    static Points of(Points points) {
        var step = points.step();
        for (int i = 1; i < step.length; i++) {
            if (step[i] < step[i - 1]) {
                return sorted(points);
            }
        }
        return points;
    }

    private static Points sorted(Points points) {
        var order =
                IntStream.range(0, points.size())
                        .boxed()
                        .sorted(Comparator.comparingLong(i -> points.step()[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        return new Points(
                Arrays.stream(order).mapToLong(i -> points.step()[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> points.time()[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> points.value()[i]).toArray());
    }
}
