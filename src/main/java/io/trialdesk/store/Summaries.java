package io.trialdesk.store;

import io.trialdesk.model.MetricSummary;
import io.trialdesk.series.Points;

/// How points become a summary. The last point is the one with the greatest step; of those the
/// latest; of those at one known time the greatest value, as MLflow has it, and with unknown times
/// the one logged last.
final class Summaries {
    static final MetricSummary NONE =
            new MetricSummary(0, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private Summaries() {}

    /// The summary after more points were logged.
    static MetricSummary and(MetricSummary before, Points more) {
        long count = before.count();
        long step = before.lastStep();
        double time = before.lastTime();
        double value = before.lastValue();
        double min = before.min();
        double max = before.max();
        for (int i = 0; i < more.size(); i++) {
            double next = more.value()[i];
            if (count == 0 || !isOlder(more.step()[i], more.time()[i], next, step, time, value)) {
                step = more.step()[i];
                time = more.time()[i];
                value = next;
            }
            if (Double.isFinite(next)) {
                min = min <= next ? min : next;
                max = max >= next ? max : next;
            }
            count++;
        }
        return new MetricSummary(count, step, time, value, min, max);
    }

    /// Whether a told last point is newer than the last one of these points.
    static boolean isNewer(MetricSummary told, MetricSummary counted) {
        return told.lastStep() != counted.lastStep()
                ? told.lastStep() > counted.lastStep()
                : told.lastTime() > counted.lastTime();
    }

    private static boolean isOlder(
            long step, double time, double value, long last, double lastTime, double lastValue) {
        if (step != last) {
            return step < last;
        }
        if (time == lastTime) {
            return value < lastValue;
        }
        return time < lastTime || (Double.isNaN(time) && !Double.isNaN(lastTime));
    }
}
