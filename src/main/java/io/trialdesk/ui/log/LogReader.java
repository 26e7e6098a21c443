package io.trialdesk.ui.log;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads on in a log that another process writes. Of a huge log only the end is read. One thread at
/// a time.
final class LogReader {
    private static final int STEP = 4 << 20;
    private static final int LONGEST_LINE = 64 << 10;

    private final Path file;
    private final long most;
    private final List<List<String>> sealed = new ArrayList<>();
    private List<String> open = new ArrayList<>();
    private byte[] rest = new byte[0];
    private long at = -1;
    private long skipped;
    private @Nullable LogText last;

    /// @param most how many bytes at the end are read when the log is longer
    LogReader(Path file, long most) {
        this.file = file;
        this.most = most;
    }

    /// Reads what was written since the last time, at most a few megabytes of it.
    ///
    /// @throws IOException when the file is there and cannot be read; one that is not there yet is
    ///   empty
    LogText read() throws IOException {
        if (!Files.exists(file)) {
            return LogText.EMPTY;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (at < 0 || size < at) {
                begin(size);
            }
            int length = (int) Math.min(STEP, size - at);
            if (length == 0 && last != null && !last.hasMore()) {
                return last;
            }
            take(channel, length);
            last = text(at < size);
            return last;
        }
    }

    private void begin(long size) {
        sealed.clear();
        open = new ArrayList<>();
        rest = new byte[0];
        skipped = Math.max(0, size - most);
        at = skipped;
    }

    private void take(FileChannel channel, int length) throws IOException {
        var bytes = Arrays.copyOf(rest, rest.length + length);
        var buffer = ByteBuffer.wrap(bytes, rest.length, length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position() - rest.length) < 0) {
                break;
            }
        }
        at += buffer.position() - rest.length;
        lines(bytes, buffer.position());
    }

    private void lines(byte[] bytes, int end) {
        int from = 0;
        for (int i = 0; i < end; i++) {
            boolean ends = bytes[i] == '\n';
            if (ends || i - from >= LONGEST_LINE) {
                add(LogLine.of(bytes, from, i));
                from = ends ? i + 1 : i;
            }
        }
        rest = Arrays.copyOfRange(bytes, from, end);
    }

    private void add(String line) {
        open.add(line);
        if (open.size() == LogText.CHUNK) {
            sealed.add(List.copyOf(open));
            open = new ArrayList<>();
        }
    }

    /// The line being written is shown as it stands.
    private LogText text(boolean more) {
        var tail = new ArrayList<>(open);
        if (rest.length > 0) {
            tail.add(LogLine.of(rest, 0, rest.length));
        }
        var chunks = new ArrayList<>(sealed);
        if (!tail.isEmpty()) {
            chunks.add(List.copyOf(tail));
        }
        return new LogText(chunks, sealed.size() * LogText.CHUNK + tail.size(), skipped, more);
    }
}
