package io.trialdesk.format.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The first lines of a text file: few bytes, enough to tell what it is.
///
/// @param lines of which the last may lack its end
public record Head(List<Line> lines) {
    private static final int BYTES = 64 << 10;
    private static final int MOST = 400;

    static final Head NONE = new Head(List.of());

    /// A file's beginning; nothing of a file with many zero bytes, which is no text.
    public static Head of(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return of(channel);
        }
    }

    static Head of(FileChannel channel) throws IOException {
        var bytes = start(channel);
        return isZeros(bytes) ? NONE : lines(bytes, channel);
    }

    /// The beginning of what must be a text, with zero bytes where it was damaged.
    static Head ofText(FileChannel channel) throws IOException {
        return lines(start(channel), channel);
    }

    private static Head lines(byte[] bytes, FileChannel channel) throws IOException {
        return new Head(split(bytes, bytes.length, bytes.length == channel.size()));
    }

    /// Whether so much of a file's beginning is zero bytes that it is no text, or was one before it
    /// was damaged.
    static boolean isZeros(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return isZeros(start(channel));
        }
    }

    private static byte[] start(FileChannel channel) throws IOException {
        var bytes = new byte[(int) Math.min(BYTES, channel.size())];
        int length = fill(channel, 0, ByteBuffer.wrap(bytes));
        return length < bytes.length ? Arrays.copyOf(bytes, length) : bytes;
    }

    private static boolean isZeros(byte[] bytes) {
        int zeros = 0;
        for (byte b : bytes) {
            zeros += b == 0 ? 1 : 0;
        }
        return zeros > bytes.length / 4;
    }

    /// Reads from an offset until the buffer is full or the file ends; tells how many bytes it
    /// holds.
    static int fill(FileChannel channel, long from, ByteBuffer buffer) throws IOException {
        int read = 0;
        while (read >= 0 && buffer.hasRemaining()) {
            read = channel.read(buffer, from + buffer.position());
        }
        return buffer.position();
    }

    private static List<Line> split(byte[] bytes, int length, boolean isAll) {
        List<Line> lines = new ArrayList<>();
        int from = length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
        for (int i = from; i < length && lines.size() < MOST; i++) {
            if (bytes[i] == '\n') {
                lines.add(line(bytes, from, i, i + 1, true));
                from = i + 1;
            }
        }
        if (from < length && isAll && lines.size() < MOST) {
            lines.add(line(bytes, from, length, length, false));
        }
        return lines;
    }

    private static Line line(byte[] bytes, int from, int to, int end, boolean isWhole) {
        var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return new Line(text, from, end, isWhole, false);
    }

    /// Offset after the last of the lines.
    long end() {
        return lines.isEmpty() ? 0 : lines.getLast().end();
    }

    /// The first line, empty when the file is.
    public String first() {
        return lines.isEmpty() ? "" : lines.getFirst().text().strip();
    }

    /// The lines as text.
    public List<String> texts() {
        return lines.stream().map(Line::text).toList();
    }
}
