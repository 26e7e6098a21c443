package io.trialdesk.format.jsonl;

import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Sink;
import io.trialdesk.model.Damage;
import io.trialdesk.work.Cancel;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// Reads the rows of a file of JSON lines that grows, on from where the reading before ended. Bad
/// lines are told and passed over; a last line without its end is not read yet.
public final class RowLog {
    private static final int CANCEL_EVERY = 1024;

    /// How far the file has been read, as the text of a [Position]: `offset first`.
    ///
    /// @param first checksum of the first line, to notice another file of the same name
    public record Mark(long offset, long first) {
        public static final Mark START = new Mark(0, 0);

        private static final Pattern FORM = Pattern.compile("(\\d{1,18}) (\\d{1,18})");

        static Mark parse(Position position) {
            var match = FORM.matcher(position.text());
            return match.matches()
                    ? new Mark(Long.parseLong(match.group(1)), Long.parseLong(match.group(2)))
                    : START;
        }

        public Position position() {
            return offset == 0 ? Position.START : new Position(offset + " " + first);
        }
    }

    private final Part part;
    private final Path file;
    private final Sink sink;
    private final Cancel cancel;
    private final Row row;

    /// @param joint what stands between the keys of nested objects
    public RowLog(Part part, Path file, String joint, Sink sink, Cancel cancel) {
        this.part = part;
        this.file = file;
        this.sink = sink;
        this.cancel = cancel;
        this.row = new Row(joint);
    }

    /// The mark to read on from: the one of the position when the file still continues it,
    /// otherwise the start.
    public Mark continued(Position from) throws IOException {
        var before = Mark.parse(from);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            boolean same = before.offset() <= channel.size() && before.first() == first(channel);
            return same ? before : Mark.START;
        }
    }

    /// Hands over the rows after a mark; the row is the same object each time.
    public Mark read(Mark from, Consumer<Row> take) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var lines = new Lines(channel, from.offset());
            long next = from.offset();
            for (int n = 0; lines.next() && lines.isWhole(); n++) {
                if (n % CANCEL_EVERY == 0) {
                    cancel.check();
                }
                line(lines, take);
                next = lines.position();
            }
            return new Mark(next, first(channel));
        }
    }

    /// Bytes of the first line, empty while it is not complete.
    public byte[] firstLine() throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return firstLine(channel);
        }
    }

    private static byte[] firstLine(FileChannel channel) throws IOException {
        var lines = new Lines(channel, 0);
        return lines.next() && lines.isWhole()
                ? Arrays.copyOfRange(lines.bytes(), lines.start(), lines.start() + lines.length())
                : new byte[0];
    }

    private static long first(FileChannel channel) throws IOException {
        var crc = new CRC32C();
        crc.update(firstLine(channel));
        return crc.getValue();
    }

    private void line(Lines lines, Consumer<Row> take) {
        if (lines.isTooLong()) {
            damaged(lines.offset(), "a line of more than 1 MB was left out");
            return;
        }
        if (isBlank(lines)) {
            return;
        }
        try {
            if (row.read(lines.bytes(), lines.start(), lines.length())) {
                take.accept(row);
            } else {
                damaged(lines.offset(), "expected an object in braces");
            }
        } catch (JacksonException problem) {
            damaged(lines.offset(), "the line is no JSON: " + problem.getOriginalMessage());
        }
    }

    private static boolean isBlank(Lines lines) {
        for (int i = lines.start(); i < lines.start() + lines.length(); i++) {
            if (lines.bytes()[i] > ' ' || lines.bytes()[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private void damaged(long at, String problem) {
        sink.damaged(new Damage(part.relative(file), "byte " + at, problem));
    }
}
