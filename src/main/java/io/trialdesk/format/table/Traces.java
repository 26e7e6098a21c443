package io.trialdesk.format.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/// By what a file is known again that grew: its first bytes and those before the offset that was
/// reached. A tool that rewrites its file for a new column changes the first, one that starts over
/// changes the second.
final class Traces {
    private static final int FIRST = 4096;
    private static final int LAST = 256;

    private Traces() {}

    static long of(FileChannel channel, long offset) throws IOException {
        var sum = new CRC32C();
        add(sum, channel, 0, (int) Math.min(offset, FIRST));
        add(sum, channel, Math.max(0, offset - LAST), (int) Math.min(offset, LAST));
        return sum.getValue();
    }

    /// Whether the file still begins with what was read of it.
    static boolean hold(FileChannel channel, Mark mark) throws IOException {
        return channel.size() >= mark.offset() && of(channel, mark.offset()) == mark.check();
    }

    private static void add(CRC32C sum, FileChannel channel, long from, int length)
            throws IOException {
        var bytes = ByteBuffer.allocate(length);
        var _ = Head.fill(channel, from, bytes);
        sum.update(bytes.flip());
    }
}
