package io.trialdesk.format.blocklog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.zip.CRC32C;

/// Walks the records of one log from an offset. After [#next] the record lies in [#bytes] at
/// [#start], [#length] bytes long, until the next call. Every checksum is checked. A torn tail ends
/// the walk without a complaint: the writer may still be at it. Memory is bounded by the largest
/// record read. For one thread.
///
/// The file is cut in blocks of 32 KiB; the header of the file is part of the first one. A record
/// is one full chunk, or a first, any number of middle and a last one. A chunk never crosses a
/// block.
public final class BlockLog {
    /// Takes what is damaged: the offset in the file and a sentence.
    @FunctionalInterface
    public interface Complaints {
        void damaged(long offset, String problem);
    }

    /// Length of the header of the file, after which the first chunk begins.
    public static final int FILE_HEADER = 7;

    /// Larger records are passed over.
    private static final int LARGEST = 64 << 20;

    /// How much of a log tells it from another one of the same name.
    private static final int MARKED = 256;

    private final FileChannel channel;
    private final Complaints complaints;
    private final Block block = new Block();
    private byte[] joined = new byte[0];
    private byte[] bytes = block.bytes;
    private int start;
    private int length;
    private int joinedLength;
    private boolean inPieces;
    private boolean joining;
    private boolean tooLarge;
    private int at;
    private long position;
    private long recordAt;

    /// @param from [#FILE_HEADER], or a [#position] of an earlier walk
    public BlockLog(FileChannel channel, long from, Complaints complaints) throws IOException {
        this.channel = channel;
        this.complaints = complaints;
        this.position = from;
        block.load(channel, from / Block.SIZE * Block.SIZE);
        this.at = (int) (from % Block.SIZE);
    }

    /// Checksum of the first bytes of a log, 0 while they are not all there.
    public static long beginning(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(MARKED);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, bytes.position()) < 0) {
                return 0;
            }
        }
        var crc = new CRC32C();
        crc.update(bytes.array());
        return crc.getValue();
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

    /// The offset in the file after the last complete record.
    public long position() {
        return position;
    }

    /// Where the record at hand begins in the file.
    public long recordAt() {
        return recordAt;
    }

    /// The offset in the file of a byte of the record at hand; -1 when the record is in pieces.
    public long offsetOf(int index) {
        return inPieces ? -1 : block.base() + index;
    }

    /// Goes to the next sound record; false at the end of what is complete.
    public boolean next() throws IOException {
        while (true) {
            int room = block.end() - at - Block.HEADER;
            if (room < 0 || block.isBlankAt(at)) {
                if (!nextBlock()) {
                    return false;
                }
                continue;
            }
            int size = block.lengthAt(at);
            if (size > room && !block.isWhole() && block.nextSound(at + 1) < 0) {
                if (!isCompleteTail(room, size)) {
                    return false;
                }
                size = room;
            }
            if (size <= room && block.isSoundAt(at, size)) {
                if (took(size)) {
                    return true;
                }
            } else if (!resynchronised()) {
                return false;
            }
        }
    }

    /// Whether the last chunk, which claims to be longer than what is written, is complete but for
    /// a damaged length. Otherwise it is not written to its end yet.
    private boolean isCompleteTail(int room, int size) {
        boolean impossible = at + Block.HEADER + size > Block.SIZE;
        boolean complete = block.isSoundAt(at, room);
        if (complete || impossible) {
            complaints.damaged(
                    block.base() + at,
                    complete
                            ? "the length of the last record is damaged, it was read all the same"
                            : "the last record claims to be longer than its block");
        }
        return complete;
    }

    private boolean nextBlock() throws IOException {
        if (!block.isWhole()) {
            return false;
        }
        block.load(channel, block.base() + Block.SIZE);
        at = 0;
        if (!joining) {
            position = block.base();
        }
        return block.end() > 0;
    }

    /// Goes to the next chunk that is sound after one that is not.
    private boolean resynchronised() {
        complaints.damaged(
                block.base() + at, "the checksum of a record does not match, it was left out");
        joining = false;
        int sound = block.nextSound(at + 1);
        if (sound < 0 && !block.isWhole()) {
            return false;
        }
        at = sound < 0 ? Block.SIZE : sound;
        position = block.base() + at;
        return true;
    }

    /// Takes the sound chunk at hand; whether it completes a record. A middle or last chunk without
    /// its first belongs to a record that was left out.
    private boolean took(int size) {
        int type = block.typeAt(at);
        int from = at + Block.HEADER;
        long chunkAt = block.base() + at;
        at = from + size;
        if (type == Block.FULL || type == Block.FIRST) {
            breakOff();
            recordAt = chunkAt;
            joining = type == Block.FIRST;
        }
        boolean complete = type == Block.FULL;
        if (complete) {
            bytes = block.bytes;
            inPieces = false;
            start = from;
            length = size;
        } else if (joining) {
            join(from, size);
            complete = type == Block.LAST && endJoining();
        }
        if (!joining) {
            position = block.base() + at;
        }
        return complete;
    }

    private void breakOff() {
        if (joining) {
            complaints.damaged(recordAt, "a record has no end, it was left out");
        }
        joining = false;
        tooLarge = false;
        joinedLength = 0;
    }

    private void join(int from, int size) {
        tooLarge |= joinedLength + size > LARGEST;
        if (!tooLarge) {
            if (joinedLength + size > joined.length) {
                int room = Math.max(joinedLength + size, joined.length * 2);
                joined = Arrays.copyOf(joined, room);
            }
            System.arraycopy(block.bytes, from, joined, joinedLength, size);
            joinedLength += size;
        }
    }

    private boolean endJoining() {
        joining = false;
        if (tooLarge) {
            complaints.damaged(recordAt, "a record of more than 64 MB was left out");
            return false;
        }
        bytes = joined;
        inPieces = true;
        start = 0;
        length = joinedLength;
        return true;
    }
}
