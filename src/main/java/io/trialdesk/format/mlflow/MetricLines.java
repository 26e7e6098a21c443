package io.trialdesk.format.mlflow;

import io.trialdesk.model.Numbers;
import io.trialdesk.series.PointBuffer;

import java.nio.charset.StandardCharsets;

/// Reads the lines of a metric file: `timestamp value [step [dataset name, digest or run id]]`,
/// timestamps in milliseconds. A line without its end is not read yet. For one thread.
final class MetricLines {
    /// Takes lines that hold no point: the offset and the line.
    interface Complaints {
        void damaged(long offset, String line);
    }

    private static final int SHOWN = 60;

    private final PointBuffer points = new PointBuffer();

    PointBuffer points() {
        return points;
    }

    /// Reads whole lines of the first `length` bytes from an offset on; returns the offset after
    /// the last one.
    int read(byte[] bytes, int from, int length, Complaints complaints) {
        int at = from;
        for (int i = from; i < length; i++) {
            if (bytes[i] == '\n') {
                if (!line(bytes, at, i)) {
                    complaints.damaged(at, shown(bytes, at, i));
                }
                at = i + 1;
            }
        }
        return at;
    }

    private static String shown(byte[] bytes, int from, int to) {
        int size = Math.min(SHOWN, to - from);
        return new String(bytes, from, size, StandardCharsets.UTF_8).strip();
    }

    private boolean line(byte[] bytes, int from, int to) {
        int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        int first = blank(bytes, from, end);
        int second = blank(bytes, first + 1, end);
        if (first >= end) {
            return end == from;
        }
        int third = second >= end ? end : blank(bytes, second + 1, end);
        double time = number(bytes, from, first);
        var value = Numbers.parse(text(bytes, first + 1, second));
        double step = second >= end ? 0 : number(bytes, second + 1, third);
        if (Double.isNaN(time) || value.isEmpty() || Double.isNaN(step)) {
            return false;
        }
        points.add((long) step, time / 1000, value.getAsDouble());
        return true;
    }

    private static int blank(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end && bytes[i] != ' ') {
            i++;
        }
        return i;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /// A whole number by its digits, anything else the slow way; NaN when it is none.
    private static double number(byte[] bytes, int from, int to) {
        long sum = 0;
        int i = from < to && bytes[from] == '-' ? from + 1 : from;
        int digits = i;
        for (; i < to && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            sum = sum * 10 + bytes[i] - '0';
        }
        if (i == to && i > digits && i - digits <= 15) {
            return bytes[from] == '-' ? -sum : sum;
        }
        return from < to ? Numbers.parse(text(bytes, from, to)).orElse(Double.NaN) : Double.NaN;
    }
}
