package io.trialdesk.format.jsonl;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// Walks the lines of a file from an offset. After [#next] the line lies in [#bytes] until the next
/// call. The last line may lack its end, which [#isWhole] tells. A line longer than the bound is
/// passed over. For one thread.
public final class Lines {
    static final int LONGEST = 1 << 20;
    private static final int MOST = 2 * LONGEST;

    /// The buffer begins small, since there are only a few new lines in a log that is followed.
    private static final int FIRST = 1 << 15;

    private static final int GROWTH = 8;

    private final FileChannel channel;
    private byte[] bytes = new byte[FIRST];
    private long base;
    private int at;
    private int end;
    private int start;
    private int length;
    private boolean whole;
    private boolean tooLong;

    public Lines(FileChannel channel, long from) {
        this.channel = channel;
        this.base = from;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int start() {
        return start;
    }

    public int length() {
        return length;
    }

    /// Whether the line has its end; without, it is the last one.
    public boolean isWhole() {
        return whole;
    }

    /// Whether the line was longer than the bound, so that only its beginning is there.
    public boolean isTooLong() {
        return tooLong;
    }

    /// Offset of the line in the file.
    public long offset() {
        return base + start;
    }

    /// Offset after the line.
    public long position() {
        return base + at;
    }

    public boolean next() throws IOException {
        tooLong = false;
        int from = at;
        while (true) {
            for (int i = from; i < end; i++) {
                if (bytes[i] == '\n') {
                    return found(i, i + 1, true);
                }
            }
            int searched = end - at;
            if (searched > LONGEST) {
                return passOver();
            }
            if (!fill()) {
                return end > at && found(end, end, false);
            }
            from = at + searched;
        }
    }

    private boolean found(int to, int next, boolean hasEnd) {
        start = at;
        length = to - at;
        at = next;
        whole = hasEnd;
        return true;
    }

    /// Goes on until the end of a line of any length; its beginning stays in the buffer.
    private boolean passOver() throws IOException {
        tooLong = true;
        start = 0;
        System.arraycopy(bytes, at, bytes, 0, LONGEST);
        long lineAt = base + at;
        long from = base + end;
        int room = bytes.length - LONGEST;
        while (true) {
            int read = channel.read(ByteBuffer.wrap(bytes, LONGEST, room), from);
            if (read < 0) {
                settle(lineAt, from, false);
                return true;
            }
            for (int i = 0; i < read; i++) {
                if (bytes[LONGEST + i] == '\n') {
                    settle(lineAt, from + i + 1, true);
                    return true;
                }
            }
            from += read;
        }
    }

    private void settle(long lineAt, long next, boolean hasEnd) {
        length = LONGEST;
        whole = hasEnd;
        base = lineAt;
        at = (int) Math.min(next - lineAt, Integer.MAX_VALUE);
        end = at;
    }

    private boolean fill() throws IOException {
        boolean wasFull = end >= bytes.length && bytes.length < MOST;
        var into = wasFull ? new byte[Math.min(MOST, GROWTH * bytes.length)] : bytes;
        System.arraycopy(bytes, Math.min(at, bytes.length), into, 0, end - at);
        bytes = into;
        base += at;
        end -= at;
        at = 0;
        int read = channel.read(ByteBuffer.wrap(bytes, end, bytes.length - end), base + end);
        end += Math.max(0, read);
        return read > 0;
    }
}
