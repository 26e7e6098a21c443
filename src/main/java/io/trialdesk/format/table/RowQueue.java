package io.trialdesk.format.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rows of a table as text, each one line unless a quote reaches over several. What is not
/// complete yet, at the end of the file, stays. For one thread.
final class RowQueue {
    private static final int CANCEL_EVERY = 1024;
    private static final int MOST_LINES = 100;

    private final Rows.Reading reading;
    private final boolean isLoose;
    private final LineQueue queue;
    private long at;
    private long lines;
    private boolean endsOpen;

    /// @param from offset of the first row
    /// @param lines how many lines are before it
    RowQueue(Rows.Reading reading, boolean isLoose, long from, long lines) {
        this.reading = reading;
        this.isLoose = isLoose;
        this.queue = new LineQueue(reading.channel(), from);
        this.at = from;
        this.lines = lines;
    }

    /// Offset after the last row that was complete.
    long at() {
        return at;
    }

    /// How many lines of the file were passed.
    long lines() {
        return lines;
    }

    /// Whether the last row lacked its end, so that it must be read again once the file has grown.
    boolean endsOpen() {
        return endsOpen;
    }

    Optional<Line> next(Header header) throws IOException {
        for (var line = queue.next(); line.isPresent(); line = queue.next()) {
            if (lines % CANCEL_EVERY == 0) {
                reading.cancel().check();
            }
            if (line.get().isTooLong()) {
                passed(line.get(), 1);
                reading.complaints().atLine(lines, "a line of more than 1 MB was left out");
            } else if (Cells.isOpen(line.get().text())) {
                long before = at;
                var row = joined(line.get(), header);
                if (row.isPresent() || at == before) {
                    return row;
                }
            } else if (!line.get().isWhole()) {
                return last(line.get(), header);
            } else {
                passed(line.get(), 1);
                if (!line.get().isBlank() && !line.get().text().startsWith("#")) {
                    return line;
                }
            }
        }
        return Optional.empty();
    }

    private void passed(Line line, int count) {
        at = line.end();
        lines += count;
    }

    /// A last line without an end counts when the tool is unknown and every cell is there.
    private Optional<Line> last(Line line, Header header) {
        if (!isLoose || !isRow(line.text(), header)) {
            return Optional.empty();
        }
        endsOpen = true;
        lines++;
        return Optional.of(line);
    }

    private static boolean isRow(String text, Header header) {
        return header.cells(text).orElse(List.of()).size() == header.names().size();
    }

    /// Puts lines together until the quote is closed; a line that is a row by itself tells that it
    /// never will be.
    private Optional<Line> joined(Line first, Header header) throws IOException {
        var text = new StringBuilder(first.text());
        List<Line> taken = new ArrayList<>();
        for (int n = 0; n < MOST_LINES; n++) {
            var next = queue.next();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            taken.add(next.get());
            var more = next.get();
            if (more.isWhole() && !Cells.isOpen(more.text()) && isRow(more.text(), header)) {
                break;
            }
            text.append('\n').append(more.text());
            if (!Cells.isOpen(text.toString()) && isRow(text.toString(), header)) {
                passed(more, taken.size() + 1);
                return Optional.of(
                        new Line(text.toString(), first.offset(), more.end(), true, false));
            }
        }
        queue.putBack(taken);
        passed(first, 1);
        reading.complaints().atLine(lines, "a quote is opened and never closed");
        return Optional.empty();
    }
}
