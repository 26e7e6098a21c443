package io.trialdesk.format.dvc;

import io.trialdesk.model.Numbers;
import io.trialdesk.series.PointBuffer;
import io.trialdesk.series.Points;

import java.util.List;

/// A metric's table as DVCLive writes it: a column with steps, one with values, sometimes one with
/// times. A last line without its end is not read yet.
final class Table {
    private static final String STEP = "step";
    private static final String TIME = "timestamp";

    private final int step;
    private final int time;
    private final int value;
    private final String separator;

    private Table(List<String> columns, String separator) {
        this.separator = separator;
        this.step = columns.indexOf(STEP);
        this.time = columns.indexOf(TIME);
        this.value = columns.size() - 1;
    }

    static Points read(String text, String separator) {
        int end = text.lastIndexOf('\n');
        var lines = text.substring(0, Math.max(0, end)).lines().toList();
        var points = new PointBuffer();
        if (!lines.isEmpty()) {
            var table = new Table(List.of(lines.getFirst().split(separator, -1)), separator);
            for (int row = 1; row < lines.size(); row++) {
                table.take(lines.get(row), row - 1, points);
            }
        }
        return points.toPoints();
    }

    /// Texts may be logged as well; they are no points.
    private void take(String line, int row, PointBuffer points) {
        var cells = line.split(separator, -1);
        if (cells.length <= value) {
            return;
        }
        var number = Numbers.parse(cells[value].strip());
        double at = step < 0 ? row : Numbers.parse(cells[step].strip()).orElse(Double.NaN);
        if (number.isPresent() && !Double.isNaN(at)) {
            points.add((long) at, seconds(cells), number.getAsDouble());
        }
    }

    /// Times are in milliseconds.
    private double seconds(String[] cells) {
        return time < 0 ? Double.NaN : Numbers.parse(cells[time].strip()).orElse(Double.NaN) / 1e3;
    }
}
