package io.trialdesk.series;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads what a [Packer] wrote. Bytes that end too early throw an [IllegalStateException]. For one
/// thread.
public final class Unpacker {
    private final byte[] bytes;
    private final int end;
    private int at;

    public Unpacker(byte[] bytes) {
        this.bytes = bytes;
        this.end = bytes.length;
    }

    public int octet() {
        need(1);
        return bytes[at++] & 0xFF;
    }

    public long unsigned() {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            need(1);
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalStateException("a packed number has more than ten bytes");
    }

    /// An unsigned number that counts something in these bytes or in an array.
    public int count() {
        long value = unsigned();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new IllegalStateException("impossible count " + value + " in packed bytes");
        }
        return (int) value;
    }

    public long signed() {
        long coded = unsigned();
        return (coded >>> 1) ^ -(coded & 1);
    }

    public double real() {
        need(8);
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits |= (bytes[at++] & 0xFFL) << (8 * i);
        }
        return Double.longBitsToDouble(bits);
    }

    public String text() {
        int length = count();
        need(length);
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    public byte[] raw(int length) {
        need(length);
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    public boolean isAtEnd() {
        return at == end;
    }

    private void need(int count) {
        if (count > end - at) {
            throw new IllegalStateException(
                    "packed bytes end at " + end + ", " + count + " more were expected at " + at);
        }
    }
}
