package io.trialdesk.format.table;

import io.trialdesk.series.PointBuffer;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.OptionalDouble;

/// Puts the cells of rows into the series of their columns. For one thread.
final class Columns {
    private static final int SHOWN = 40;

    private final Layout layout;
    private final Delimited table;
    private final Sheet sheet;
    private final List<String> names;
    private final char delimiter;
    private final int clock;
    private final @Nullable PointBuffer[] series;
    private final boolean[] hadNumbers;
    private final boolean[] hadTexts;

    Columns(Layout layout, Delimited table, Sheet sheet) {
        this.layout = layout;
        this.table = table;
        this.sheet = sheet;
        this.names = layout.header().names();
        this.delimiter = layout.header().delimiter();
        this.clock = table.clock().isEmpty() ? -1 : layout.header().indexOf(table.clock());
        this.series = new PointBuffer[names.size()];
        this.hadNumbers = new boolean[names.size()];
        this.hadTexts = new boolean[names.size()];
    }

    /// Adds a row; tells of a cell that should hold a number and does not, otherwise null.
    @Nullable String add(List<String> cells, long step, double clockStart) {
        double time = time(cells, clockStart);
        if (layout.key() >= 0) {
            return turned(cells, step, time);
        }
        String problem = null;
        for (int i = 0; i < names.size(); i++) {
            boolean isAxis = i == layout.step() || (i == clock && !Double.isNaN(time));
            boolean isTime = i == layout.time() && !Double.isNaN(time);
            if (!isAxis && !isTime && !Cell.isMissing(cells.get(i))) {
                var wrong = cell(i, cells.get(i), step, time);
                problem = problem == null ? wrong : problem;
            }
        }
        return problem;
    }

    private @Nullable String cell(int column, String text, long step, double time) {
        var number = number(column, text);
        if (number.isPresent()) {
            hadNumbers[column] = true;
            point(column, step, time, number.getAsDouble());
            return null;
        }
        boolean wrong = hadNumbers[column] && !hadTexts[column];
        hadTexts[column] = !hadNumbers[column];
        return wrong ? expected(names.get(column), text) : null;
    }

    private static String expected(String name, String text) {
        var shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return name + ": expected a number, found " + shown;
    }

    private OptionalDouble number(int column, String text) {
        var number = Cell.number(text, delimiter);
        return number.isEmpty() && Times.isTime(names.get(column)) ? Times.length(text) : number;
    }

    private void point(int column, long step, double time, double value) {
        var points = series[column];
        if (points == null) {
            var name = names.get(column);
            var shown = name.isEmpty() ? "column " + (column + 1) : name;
            points = sheet.metric(table.naming().apply(shown));
            series[column] = points;
        }
        if (points != null) {
            points.add(step, time, value);
        }
    }

    /// One point a row, under the name that the row gives.
    private @Nullable String turned(List<String> cells, long step, double time) {
        var key = cells.get(layout.key());
        var text = cells.get(layout.value());
        var number = Cell.number(text, delimiter);
        if (number.isPresent() && !key.isEmpty()) {
            sheet.add(table.naming().apply(key), step, time, number.getAsDouble());
        }
        return number.isPresent() || Cell.isMissing(text) ? null : expected(key, text);
    }

    private double time(List<String> cells, double clockStart) {
        if (clock >= 0) {
            return clockStart + Cell.number(cells.get(clock), delimiter).orElse(Double.NaN);
        }
        if (layout.time() < 0) {
            return Double.NaN;
        }
        var cell = cells.get(layout.time());
        var number = Cell.number(cell, delimiter);
        return number.isPresent() ? Times.seconds(number.getAsDouble()) : Times.seconds(cell);
    }
}
