package io.trialdesk.format.table;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;

/// Lines of which some hold numbers, as consoles show them, or all, as JSON lines do.
public record LogLines(Rule rule) implements Rows {
    private static final int CANCEL_EVERY = 1024;

    /// How one line is read.
    @FunctionalInterface
    public interface Rule {
        /// Adds what a line says.
        ///
        /// @param row how many lines before it held numbers
        Said read(String line, long row, Sheet into);
    }

    /// What a line was.
    public enum Said {
        ROW,
        /// It speaks of other things.
        NOTHING,
        /// It should be a row and is not.
        BROKEN
    }

    @Override
    public Mark read(Reading reading, Mark from) throws IOException {
        long at = from.offset();
        long lines = from.lines();
        long rows = from.rows();
        var queue = new LineQueue(reading.channel(), at);
        for (var next = queue.next(); next.isPresent(); next = queue.next()) {
            var line = next.get();
            if (!line.isWhole()) {
                break;
            }
            lines++;
            at = line.end();
            if (lines % CANCEL_EVERY == 0) {
                reading.cancel().check();
            }
            var said =
                    line.isTooLong() ? Said.NOTHING : rule.read(line.text(), rows, reading.into());
            rows += said == Said.ROW ? 1 : 0;
            if (said == Said.BROKEN) {
                reading.complaints().atLine(lines, "the line cannot be read as a row");
            }
        }
        var check = Traces.of(reading.channel(), at);
        return new Mark(at, lines, rows, 0, -1, check, "");
    }

    @Override
    public boolean continues(FileChannel channel, Mark from) throws IOException {
        return Traces.hold(channel, from);
    }

    @Override
    public Optional<String> anchor(FileChannel channel) throws IOException {
        return Head.of(channel).lines().stream()
                .filter(Line::isWhole)
                .map(Line::text)
                .filter(line -> rule.read(line, 0, new Sheet()) == Said.ROW)
                .findFirst();
    }
}
