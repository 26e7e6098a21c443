package io.trialdesk.format.tensorboard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/// Walks the TFRecord frames of one file from an offset. After [#next] the payload lies in [#bytes]
/// at [#start], [#length] bytes long, until the next call. Both checksums of every record are
/// checked. A torn tail ends the walk without a complaint: the writer may still be at it. For one
/// thread.
final class Records {
    /// Takes what is damaged: the offset in the file and a sentence.
    interface Complaints {
        void damaged(long offset, String problem);
    }

    private static final int FRAME = 16;
    private static final int HEADER = 12;
    private static final int CHUNK = 1 << 20;

    /// Larger records (graphs, videos) are passed over; no scalar lives in one.
    private static final int LARGEST = 64 << 20;

    /// How far after a damaged length the next sound record is looked for.
    private static final int SEARCH = 16 << 20;

    private final FileChannel channel;
    private final Complaints complaints;
    private final Checksum checksum = new Checksum();
    private byte[] bytes;
    private long base;
    private int at;
    private int end;
    private int start;
    private int length;

    Records(FileChannel channel, long from, int room, Complaints complaints) {
        this.channel = channel;
        this.base = from;
        this.bytes = new byte[Math.clamp(room, FRAME, CHUNK)];
        this.complaints = complaints;
    }

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int length() {
        return length;
    }

    /// The offset in the file after the last complete record.
    long position() {
        return base + at;
    }

    /// The offset in the file of the first byte of [#bytes].
    long base() {
        return base;
    }

    /// Goes to the next sound record; false at the end of what is complete or readable.
    boolean next() throws IOException {
        while (have(HEADER)) {
            long size = Checksum.longAt(bytes, at);
            if (checksum.of(bytes, at, 8) != Checksum.intAt(bytes, at + 8)) {
                if (!resynchronised()) {
                    return false;
                }
            } else if (size < 0 || size > LARGEST) {
                if (!passedOver(size)) {
                    return false;
                }
            } else if (!have(FRAME + (int) size)) {
                return false;
            } else if (took((int) size)) {
                return true;
            }
        }
        return false;
    }

    private boolean took(int size) {
        start = at + HEADER;
        length = size;
        boolean sound = isSound(at, size);
        if (!sound) {
            complaints.damaged(
                    position(),
                    "the checksum of a record of %d bytes does not match, it was left out"
                            .formatted(size));
        }
        at += FRAME + size;
        return sound;
    }

    private boolean isSound(int record, int size) {
        return checksum.of(bytes, record + HEADER, size)
                == Checksum.intAt(bytes, record + HEADER + size);
    }

    /// Leaves out a record too large to hold scalars, unless it is not complete yet.
    private boolean passedOver(long size) throws IOException {
        long next = position() + FRAME + size;
        if (size < 0 || next < 0) {
            complaints.damaged(
                    position(), "a record claims an impossible length, the rest is lost");
            return false;
        }
        if (next > channel.size()) {
            return false;
        }
        complaints.damaged(position(), "a record of %d MB was left out".formatted(size >> 20));
        base = next;
        at = 0;
        end = 0;
        return true;
    }

    /// Looks for the next sound record after a length that cannot be trusted.
    private boolean resynchronised() throws IOException {
        have(SEARCH);
        for (int p = at + 1; p + FRAME <= end; p++) {
            long size = Checksum.longAt(bytes, p);
            if (size >= 0
                    && size <= end - p - FRAME
                    && checksum.of(bytes, p, 8) == Checksum.intAt(bytes, p + 8)
                    && isSound(p, (int) size)) {
                complaints.damaged(
                        position(),
                        "%d bytes are no event records, they were left out".formatted(p - at));
                at = p;
                return true;
            }
        }
        complaints.damaged(
                position(),
                "the rest of the file (%d bytes) holds no sound event record"
                        .formatted(channel.size() - position()));
        return false;
    }

    /// Makes sure that this many bytes lie in the buffer after `at`; false when the file has fewer.
    private boolean have(int wanted) throws IOException {
        if (end - at >= wanted) {
            return true;
        }
        // No more room than the file can fill: a small file must not cost what a large one does.
        int there = (int) Math.min(wanted, Math.max(0, channel.size() - position()));
        makeRoom(Math.max(there, end - at));
        while (end - at < there) {
            int read = channel.read(ByteBuffer.wrap(bytes, end, bytes.length - end), base + end);
            if (read < 0) {
                return false;
            }
            end += read;
        }
        return end - at >= wanted;
    }

    private void makeRoom(int wanted) {
        int grown = Math.max(wanted, Math.min(2 * bytes.length, CHUNK));
        var target = wanted > bytes.length ? new byte[grown] : bytes;
        System.arraycopy(bytes, at, target, 0, end - at);
        bytes = target;
        base += at;
        end -= at;
        at = 0;
    }

    /// The payload as an array of its own.
    byte[] payload() {
        return Arrays.copyOfRange(bytes, start, start + length);
    }
}
