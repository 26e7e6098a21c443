package io.trialdesk.series;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes numbers and text into a growing array, small numbers in few bytes. What it writes an
/// [Unpacker] reads in the same order. For one thread.
public final class Packer {
    private byte[] bytes = new byte[256];
    private int size;

    /// The lowest eight bits.
    public void octet(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    /// Seven bits to a byte, lowest first; a negative number takes ten bytes.
    public void unsigned(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /// Small numbers of either sign in few bytes.
    public void signed(long value) {
        unsigned((value << 1) ^ (value >> 63));
    }

    /// Eight bytes, every bit kept.
    public void real(double value) {
        room(8);
        long bits = Double.doubleToRawLongBits(value);
        for (int i = 0; i < 8; i++) {
            bytes[size++] = (byte) (bits >>> (8 * i));
        }
    }

    public void text(String value) {
        var encoded = value.getBytes(StandardCharsets.UTF_8);
        unsigned(encoded.length);
        raw(encoded, encoded.length);
    }

    /// The first `count` bytes of an array, as they are.
    public void raw(byte[] source, int count) {
        room(count);
        System.arraycopy(source, 0, bytes, size, count);
        size += count;
    }

    public int size() {
        return size;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
