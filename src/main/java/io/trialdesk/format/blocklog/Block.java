package io.trialdesk.format.blocklog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;

/// One block of a log in memory, as far as it is written, and the chunks in it. A chunk has a
/// header of seven bytes: the CRC-32 of its type and data, the length of the data, the type. For
/// one thread.
final class Block {
    static final int SIZE = 32768;
    static final int HEADER = 7;

    static final int FULL = 1;
    static final int FIRST = 2;
    static final int MIDDLE = 3;
    static final int LAST = 4;

    /// How many bytes are summed at most in search of a sound chunk, so that a hostile block cannot
    /// keep the reader busy.
    private static final int SEARCH = 8 << 20;

    final byte[] bytes = new byte[SIZE];
    private final CRC32 crc = new CRC32();
    private long base = -1;
    private int end;

    /// Reads the block that begins at this offset.
    void load(FileChannel channel, long at) throws IOException {
        base = at;
        end = 0;
        while (end < SIZE) {
            int read = channel.read(ByteBuffer.wrap(bytes, end, SIZE - end), base + end);
            if (read < 0) {
                return;
            }
            end += read;
        }
    }

    /// Offset of the block in the file.
    long base() {
        return base;
    }

    /// How many bytes of the block are written.
    int end() {
        return end;
    }

    boolean isWhole() {
        return end == SIZE;
    }

    int lengthAt(int at) {
        return unsigned(at + 4) | (unsigned(at + 5) << 8);
    }

    int typeAt(int at) {
        return bytes[at + 6];
    }

    /// A header of zeros: the rest of the block was set aside and never written, or lost.
    boolean isBlankAt(int at) {
        for (int i = at; i < at + HEADER; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    boolean isSoundAt(int at, int length) {
        int type = typeAt(at);
        if (type < FULL || type > LAST) {
            return false;
        }
        crc.reset();
        crc.update(bytes, at + 6, length + 1);
        return (int) crc.getValue() == sumAt(at);
    }

    private int sumAt(int at) {
        return unsigned(at)
                | (unsigned(at + 1) << 8)
                | (unsigned(at + 2) << 16)
                | (unsigned(at + 3) << 24);
    }

    private int unsigned(int at) {
        return bytes[at] & 0xFF;
    }

    /// Where the next sound chunk begins from here on; -1 when none is left in the block.
    int nextSound(int from) {
        int left = SEARCH;
        for (int p = from; p + HEADER <= end && left > 0; p++) {
            int type = bytes[p + 6];
            int length = lengthAt(p);
            if (type >= FULL && type <= LAST && p + HEADER + length <= end) {
                left -= length + 1;
                if (isSoundAt(p, length)) {
                    return p;
                }
            }
        }
        return -1;
    }
}
