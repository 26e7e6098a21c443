package io.trialdesk.series;

import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// A stretch of bytes inside a chunk, deflated where that pays. Layout: 0 and length, or 1, length
/// and deflated length, then the bytes.
final class Section {
    private static final int PLAIN = 0;
    private static final int DEFLATED = 1;

    /// Shorter ones never pay.
    private static final int SHORTEST = 48;

    /// Bits a byte above which deflating noise is a waste of time.
    private static final double NOISE = 7.3;

    private Section() {}

    static void write(Packer to, byte[] bytes, int length) {
        if (length >= SHORTEST && bitsPerByte(bytes, length) < NOISE) {
            var small = new byte[length - length / 16];
            int size = deflate(bytes, length, small);
            if (size > 0) {
                to.octet(DEFLATED);
                to.unsigned(length);
                to.unsigned(size);
                to.raw(small, size);
                return;
            }
        }
        to.octet(PLAIN);
        to.unsigned(length);
        to.raw(bytes, length);
    }

    static byte[] read(Unpacker from) {
        int mode = from.octet();
        int length = from.count();
        if (mode == PLAIN) {
            return from.raw(length);
        }
        return inflate(from.raw(from.count()), length);
    }

    /// The deflated size, or 0 when it does not fit into `room`.
    private static int deflate(byte[] bytes, int length, byte[] room) {
        try (var deflater = new Deflater(1, true)) {
            deflater.setInput(bytes, 0, length);
            deflater.finish();
            int size = deflater.deflate(room);
            return deflater.finished() ? size : 0;
        }
    }

    private static byte[] inflate(byte[] bytes, int length) {
        try (var inflater = new Inflater(true)) {
            inflater.setInput(bytes);
            var result = new byte[length];
            int size = inflater.inflate(result);
            if (size != length) {
                throw new IllegalStateException(
                        "a chunk holds " + size + " bytes where " + length + " were expected");
            }
            return result;
        } catch (DataFormatException damaged) {
            throw new IllegalStateException("a chunk cannot be inflated", damaged);
        }
    }

    private static double bitsPerByte(byte[] bytes, int length) {
        var counts = new int[256];
        for (int i = 0; i < length; i++) {
            counts[bytes[i] & 0xFF]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                bits -= count * Math.log((double) count / length);
            }
        }
        return bits / Math.log(2) / length;
    }
}
