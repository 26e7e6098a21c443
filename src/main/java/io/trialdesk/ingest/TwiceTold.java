package io.trialdesk.ingest;

import io.trialdesk.series.Points;

import java.util.Arrays;
import java.util.Optional;

/// One series that two writers told: the longer of both with the most exact values, and with times
/// where only one of them wrote any. Pure functions.
final class TwiceTold {
    private TwiceTold() {}

    /// Both as one series; empty when neither is the beginning of the other, as a slower writer
    /// leaves it.
    static Optional<Points> together(Points known, Points more) {
        if (more.size() > known.size()) {
            return places(known, more).map(at -> put(more, known, at, false));
        }
        return places(more, known).map(at -> put(known, more, at, more.size() == known.size()));
    }

    /// Where in one series each point of another stands that is its beginning; some writers leave
    /// out what is no number.
    private static Optional<int[]> places(Points begin, Points whole) {
        var places = new int[begin.size()];
        int at = 0;
        for (int i = 0; i < begin.size(); i++, at++) {
            while (at < whole.size() && !isAt(begin, i, whole, at) && isGap(whole, at)) {
                at++;
            }
            if (at == whole.size() || !isAt(begin, i, whole, at)) {
                return Optional.empty();
            }
            places[i] = at;
        }
        return Optional.of(places);
    }

    private static boolean isGap(Points points, int at) {
        return Double.isNaN(points.value()[at]);
    }

    /// Values compare as 32-bit floats, since event files round them.
    private static boolean isAt(Points begin, int i, Points whole, int at) {
        return begin.step()[i] == whole.step()[at]
                && Float.compare((float) begin.value()[i], (float) whole.value()[at]) == 0;
    }

    private static Points put(Points whole, Points begin, int[] places, boolean withTimes) {
        var values = Arrays.copyOf(whole.value(), whole.size());
        var times = Arrays.copyOf(whole.time(), whole.size());
        for (int i = 0; i < places.length; i++) {
            int at = places[i];
            values[at] = isRounded(values[at]) ? begin.value()[i] : values[at];
            if (withTimes && Double.isNaN(times[at])) {
                times[at] = begin.time()[i];
            }
        }
        return new Points(whole.step(), times, values);
    }

    /// Whether a value is what is left of it in an event file.
    private static boolean isRounded(double value) {
        return (float) value == value;
    }
}
