package io.trialdesk.format.table;

import io.trialdesk.format.jsonl.Axes;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A table with a line of names: CSV, TSV, semicolons, aligned columns.
///
/// @param steps names of columns that are the step, the first that is there; without, rows are
///   counted
/// @param naming makes a metric's name from a column's
/// @param isLoose whether the file is of an unknown tool: its last line may lack an end and yet be
///   complete, the step must prove itself, a table of names and values is turned
/// @param clock name of a column that counts seconds from the `t_start` in the comment above the
///   header, empty without
public record Delimited(
        List<String> steps, UnaryOperator<String> naming, boolean isLoose, String clock)
        implements Rows {

    public Delimited {
        steps = List.copyOf(steps);
    }

    /// A table of a tool, with the column that is its step.
    public static Delimited by(String... steps) {
        return new Delimited(List.of(steps), UnaryOperator.identity(), false, "");
    }

    /// A table of an unknown tool.
    public static Delimited loose() {
        var steps = new ArrayList<>(Axes.STEPS);
        steps.add("");
        return new Delimited(steps, UnaryOperator.identity(), true, "");
    }

    public Delimited named(UnaryOperator<String> maker) {
        return new Delimited(steps, maker, isLoose, clock);
    }

    public Delimited clock(String column) {
        return new Delimited(steps, naming, isLoose, column);
    }

    @Override
    public Mark read(Reading reading, Mark from) throws IOException {
        var head = Head.ofText(reading.channel());
        var header = from.offset() == 0 ? Header.of(head) : headerAt(reading.channel(), from);
        if (header.isEmpty()) {
            tellLost(reading, head);
            return Mark.START;
        }
        var layout = Layout.of(header.get(), this, head);
        return new TableReading(this, layout, reading, Comment.start(head)).read(from);
    }

    /// Where a crash left zeros instead of the names, nobody can say what the rows are.
    private static void tellLost(Reading reading, Head head) throws IOException {
        long line = 1;
        for (var it : head.lines()) {
            if (it.isZeros()) {
                lost(reading, line);
                return;
            }
            line++;
        }
        var next = new LineQueue(reading.channel(), head.end()).next();
        if (next.filter(Line::isZeros).isPresent()) {
            lost(reading, line);
        }
    }

    private static void lost(Reading reading, long line) {
        reading.complaints().atLine(line, "expected the names of the columns, found zero bytes");
    }

    @Override
    public boolean continues(FileChannel channel, Mark from) throws IOException {
        if (!Traces.hold(channel, from)) {
            return false;
        }
        var header = headerAt(channel, from);
        return header.isPresent()
                && Layout.of(header.get(), this, Head.ofText(channel)).axis().equals(from.axis());
    }

    private static Optional<Header> headerAt(FileChannel channel, Mark from) throws IOException {
        var line = new LineQueue(channel, from.header()).next();
        return line.isEmpty() ? Optional.empty() : Header.of(line.get(), from.lines());
    }

    @Override
    public Optional<String> anchor(FileChannel channel) throws IOException {
        var head = Head.ofText(channel);
        var header = Header.of(head);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        for (var line : head.lines()) {
            var row = row(header.get(), line);
            if (row.isPresent()) {
                return row;
            }
        }
        return later(header.get(), new LineQueue(channel, head.end()));
    }

    /// Where the beginning is damaged, the first row stands far below.
    private Optional<String> later(Header header, LineQueue lines) throws IOException {
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            var row = row(header, line.get());
            if (row.isPresent()) {
                return row;
            }
        }
        return Optional.empty();
    }

    private Optional<String> row(Header header, Line line) {
        boolean isRow =
                line.offset() >= header.end() && (line.isWhole() || isLoose) && !line.isZeros();
        var cells = isRow ? header.cells(line.text()).orElse(List.of()) : List.<String>of();
        if (cells.size() != header.names().size() || cells.equals(header.written())) {
            return Optional.empty();
        }
        List<String> said = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!Cell.isMissing(cells.get(i))) {
                said.add(header.names().get(i) + "=" + cells.get(i));
            }
        }
        said.sort(null);
        return Optional.of(String.join("\n", said));
    }
}
