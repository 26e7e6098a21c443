package io.trialdesk.format.table;

import io.trialdesk.format.jsonl.Lines;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The lines of a file from an offset on; some can be put back. For one thread.
final class LineQueue {
    private final Lines lines;
    private final Deque<Line> back = new ArrayDeque<>();

    LineQueue(FileChannel channel, long from) {
        this.lines = new Lines(channel, from);
    }

    Optional<Line> next() throws IOException {
        if (!back.isEmpty()) {
            return Optional.of(back.removeFirst());
        }
        if (!lines.next()) {
            return Optional.empty();
        }
        int length = lines.isTooLong() ? Math.min(lines.length(), 1000) : lines.length();
        var text = new String(lines.bytes(), lines.start(), length, StandardCharsets.UTF_8);
        boolean marked = lines.offset() == 0 && text.startsWith("\uFEFF");
        return Optional.of(
                new Line(
                        marked ? text.substring(1) : text,
                        lines.offset(),
                        lines.position(),
                        lines.isWhole(),
                        lines.isTooLong()));
    }

    void putBack(List<Line> some) {
        for (var line : some.reversed()) {
            back.addFirst(line);
        }
    }
}
