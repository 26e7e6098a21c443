package io.trialdesk.format.table;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

/// One reading of one table. For one thread.
final class TableReading {
    /// No checksum: what was read must be read again.
    private static final long NEVER = 1L << 40;

    private final Delimited table;
    private final Rows.Reading reading;
    private final double clockStart;
    private Layout layout;
    private Columns columns;
    private long rows;
    private long lastStep;

    TableReading(Delimited table, Layout layout, Rows.Reading reading, double clockStart) {
        this.table = table;
        this.layout = layout;
        this.reading = reading;
        this.clockStart = clockStart;
        this.columns = new Columns(layout, table, reading.into());
    }

    Mark read(Mark from) throws IOException {
        boolean fresh = from.offset() == 0;
        var header = layout.header();
        rows = from.rows();
        lastStep = from.step();
        var queue =
                new RowQueue(
                        reading,
                        table.isLoose(),
                        fresh ? header.end() : from.offset(),
                        fresh ? header.lines() : from.lines());
        for (var row = queue.next(layout.header());
                row.isPresent();
                row = queue.next(layout.header())) {
            take(row.get(), queue.lines());
        }
        long check = queue.endsOpen() ? NEVER : Traces.of(reading.channel(), queue.at());
        return new Mark(
                queue.at(),
                queue.lines(),
                rows,
                layout.header().offset(),
                lastStep,
                check,
                layout.axis());
    }

    private void take(Line line, long number) {
        var header = layout.header();
        var cells = header.cells(line.text()).orElse(List.of());
        int expected = header.names().size();
        if (cells.equals(header.written()) || (isHeader(cells) && changes(line, number))) {
            return;
        }
        if (cells.size() < expected || !isEmptyFrom(cells, expected)) {
            rows++;
            var found = cells.isEmpty() ? "quotes that make no sense" : "found " + cells.size();
            reading.complaints().atLine(number, "expected " + expected + " cells, " + found);
            return;
        }
        numbers(cells, number);
    }

    /// Whether a line names the columns of what follows, as when a tool that appends starts again.
    private boolean isHeader(List<String> cells) {
        var first = layout.header().written().getFirst();
        char delimiter = layout.header().delimiter();
        return !cells.isEmpty()
                && !first.isEmpty()
                && cells.getFirst().equals(first)
                && cells.stream().allMatch(c -> Cell.number(c, delimiter).isEmpty());
    }

    private boolean changes(Line line, long number) {
        var header = Header.of(line, number);
        header.ifPresent(
                names -> {
                    layout = Layout.of(names, table, Head.NONE);
                    columns = new Columns(layout, table, reading.into());
                });
        return header.isPresent();
    }

    private static boolean isEmptyFrom(List<String> cells, int from) {
        return cells.subList(from, cells.size()).stream().allMatch(String::isEmpty);
    }

    private void numbers(List<String> cells, long number) {
        var at = step(cells, number);
        rows++;
        if (at == null) {
            return;
        }
        lastStep = at;
        var problem = columns.add(cells, at, clockStart);
        if (problem != null) {
            reading.complaints().atLine(number, problem);
        }
    }

    private @Nullable Long step(List<String> cells, long line) {
        if (layout.step() < 0) {
            return rows;
        }
        var cell = cells.get(layout.step());
        if (Cell.isMissing(cell)) {
            return lastStep < 0 ? rows : lastStep;
        }
        OptionalDouble number = Cell.number(cell, layout.header().delimiter());
        if (number.isPresent() && Cell.isWhole(number.getAsDouble())) {
            return (long) number.getAsDouble();
        }
        var name = layout.axis();
        reading.complaints().atLine(line, name + ": expected a whole number, found " + cell);
        return null;
    }
}
