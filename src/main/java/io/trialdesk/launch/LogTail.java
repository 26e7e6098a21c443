package io.trialdesk.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The end of a growing log as lines: progress bars that write over themselves are folded to their
/// last state, colours are taken out, bytes that are no UTF-8 are replaced. Bounded whatever the
/// file's size. For one thread.
public final class LogTail {
    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_LINE = 20_000;
    private static final int AT_ONCE = 1 << 20;

    /// Control sequences of terminals: colours, cursor movements, titles.
    private static final Pattern ANSI =
            Pattern.compile(
                    "\u001B(?:\\[[0-?]*["
                            + " -/]*[@-~]|\\][^\u0007\u001B]*(?:\u0007|\u001B\\\\)|[@-_])");

    private final Path file;
    private final ArrayDeque<String> lines = new ArrayDeque<>();
    private byte[] unfinished = new byte[0];
    private long offset;
    private long dropped;

    /// Reads from an offset of the file, 0 for all of it.
    public LogTail(Path file, long offset) {
        this.file = file;
        this.offset = offset;
    }

    /// Reads the last part of a log that may be very long, beginning with a whole line.
    public static LogTail ofEnd(Path file, long mostBytes) throws IOException {
        long size = Files.exists(file) ? Files.size(file) : 0;
        if (size <= mostBytes) {
            return new LogTail(file, 0);
        }
        var tail = new LogTail(file, size - mostBytes);
        tail.poll();
        tail.lines.pollFirst();
        tail.dropped++;
        return tail;
    }

    /// Takes in what was written since the last time, at most a megabyte.
    ///
    /// @return whether there was anything; ask again until there is nothing
    public boolean poll() throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        byte[] bytes;
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var buffer = ByteBuffer.allocate(Math.clamp(channel.size() - offset, 0, AT_ONCE));
            while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) > 0) {
                // Until the buffer is full or the file ends.
            }
            bytes = Arrays.copyOf(buffer.array(), buffer.position());
        }
        offset += bytes.length;
        take(bytes);
        return bytes.length > 0;
    }

    private void take(byte[] fresh) {
        var bytes = Arrays.copyOf(unfinished, unfinished.length + fresh.length);
        System.arraycopy(fresh, 0, bytes, unfinished.length, fresh.length);
        int from = 0;
        for (int i = unfinished.length; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                add(bytes, from, i);
                from = i + 1;
            }
        }
        // A line without an end is bounded too: its beginning is let go.
        from = Math.max(from, bytes.length - 4 * LONGEST_LINE);
        unfinished = Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private void add(byte[] bytes, int from, int to) {
        int start = Math.max(from, to - 4 * LONGEST_LINE);
        lines.add(shown(new String(bytes, start, to - start, StandardCharsets.UTF_8)));
        if (lines.size() > MOST_LINES) {
            lines.removeFirst();
            dropped++;
        }
    }

    /// One line as a terminal would leave it standing.
    static String shown(String raw) {
        var line = ANSI.matcher(raw).replaceAll("");
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\r') {
            end--;
        }
        int start = line.lastIndexOf('\r', end - 1) + 1;
        var last = line.substring(start, end);
        return last.length() > LONGEST_LINE ? last.substring(0, LONGEST_LINE) + "…" : last;
    }

    /// The lines so far, the unfinished last one included.
    public List<String> lines() {
        var all = new ArrayList<>(lines);
        if (unfinished.length > 0) {
            all.add(shown(new String(unfinished, StandardCharsets.UTF_8)));
        }
        return all;
    }

    /// How many lines were let go from the beginning.
    public long dropped() {
        return dropped;
    }

    /// The position after the last byte taken in.
    public long offset() {
        return offset;
    }
}
