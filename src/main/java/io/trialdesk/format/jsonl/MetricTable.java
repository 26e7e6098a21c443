package io.trialdesk.format.jsonl;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Whether a file of JSON lines is a log of metrics: two or more rows, a number beside step and
/// time, four fifths of the values numbers, steps that hardly ever go back. Judged by the file's
/// beginning.
final class MetricTable {
    private static final int ROWS = 50;

    private MetricTable() {}

    /// What the beginning of a file looks like.
    enum Kind {
        NONE,
        METRICS,
        /// The first line tells of a run's start.
        RUN
    }

    static Kind of(Path file, int leastRows) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var lines = new Lines(channel, 0);
            var row = new Row();
            int rows = 0;
            int numbers = 0;
            int cells = 0;
            int back = 0;
            double last = Double.NEGATIVE_INFINITY;
            while (rows < ROWS && lines.next()) {
                if (lines.isTooLong() || !read(row, lines)) {
                    return lines.isWhole()
                            ? Kind.NONE
                            : judge(rows, leastRows, numbers, cells, back);
                }
                if (rows == 0 && row.event().equals("start")) {
                    return Kind.RUN;
                }
                var step = Axes.step(row);
                double at = step == null ? rows : row.numbers().getOrDefault(step, 0.0);
                back += at < last ? 1 : 0;
                last = at;
                numbers += row.numbers().size() - (step == null ? 0 : 1);
                cells += row.cells() - (step == null ? 0 : 1);
                rows++;
            }
            return judge(rows, leastRows, numbers, cells, back);
        }
    }

    private static Kind judge(int rows, int leastRows, int numbers, int cells, int back) {
        boolean passes =
                rows >= leastRows
                        && numbers >= rows
                        && numbers >= 0.8 * cells
                        && back <= 0.05 * rows;
        return passes ? Kind.METRICS : Kind.NONE;
    }

    private static boolean read(Row row, Lines lines) {
        try {
            return row.read(lines.bytes(), lines.start(), lines.length());
        } catch (JacksonException noJson) {
            return false;
        }
    }
}
