package io.trialdesk.format.tensorboard;

import java.nio.charset.StandardCharsets;

/// Reads the fields of one protobuf message in a byte array. Reused for many messages by one
/// thread; nothing is copied until text is asked for.
final class Wire {
    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int BYTES = 2;
    static final int FIXED32 = 5;

    /// The message breaks the rules of the encoding.
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    private byte[] bytes = {};
    private int at;
    private int end;
    private int from;
    private int to;

    Wire over(byte[] source, int start, int stop) {
        bytes = source;
        at = start;
        end = stop;
        return this;
    }

    /// Goes into the field of kind [#BYTES] that another reader has just met.
    Wire into(Wire outer) {
        return over(outer.bytes, outer.from, outer.to);
    }

    boolean more() {
        return at < end;
    }

    /// The next field's number and kind, as on the wire: `number << 3 | kind`.
    int key() throws Malformed {
        return (int) varint();
    }

    long varint() throws Malformed {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at >= end) {
                throw new Malformed("a number is cut off");
            }
            byte b = bytes[at++];
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new Malformed("a number has more than ten bytes");
    }

    long fixed64() throws Malformed {
        take(8);
        return Checksum.longAt(bytes, at - 8);
    }

    int fixed32() throws Malformed {
        take(4);
        return Checksum.intAt(bytes, at - 4);
    }

    /// Passes over a length-delimited field and remembers where it lies.
    void bytesField() throws Malformed {
        long size = varint();
        if (size < 0 || size > end - at) {
            throw new Malformed("a field is longer than its message");
        }
        from = at;
        to = at + (int) size;
        at = to;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /// The text of the field last passed over.
    String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    void skip(int key) throws Malformed {
        switch (key & 7) {
            case VARINT -> varint();
            case FIXED64 -> take(8);
            case BYTES -> bytesField();
            case FIXED32 -> take(4);
            default -> throw new Malformed("field of unknown kind " + (key & 7));
        }
    }

    private void take(int count) throws Malformed {
        if (count > end - at) {
            throw new Malformed("a field is cut off");
        }
        at += count;
    }
}
