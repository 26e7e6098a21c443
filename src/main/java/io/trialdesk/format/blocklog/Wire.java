package io.trialdesk.format.blocklog;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Reads the fields of one protobuf message in a byte array. Reused for many messages by one
/// thread; nothing is copied until text is asked for.
public final class Wire {
    public static final int VARINT = 0;
    public static final int FIXED64 = 1;
    public static final int BYTES = 2;
    public static final int FIXED32 = 5;

    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /// The message breaks the rules of the encoding.
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        public Malformed(String message) {
            super(message);
        }
    }

    private byte[] bytes = {};
    private int at;
    private int end;
    private int from;
    private int to;

    public Wire over(byte[] source, int start, int stop) {
        bytes = source;
        at = start;
        end = stop;
        return this;
    }

    /// Goes into the field of kind [#BYTES] that another reader has just met.
    public Wire into(Wire outer) {
        return over(outer.bytes, outer.from, outer.to);
    }

    public boolean more() {
        return at < end;
    }

    /// The next field's number and kind, as on the wire: `number << 3 | kind`.
    public int key() throws Malformed {
        return (int) varint();
    }

    public long varint() throws Malformed {
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

    public long fixed64() throws Malformed {
        take(8);
        return (long) LONG.get(bytes, at - 8);
    }

    public int fixed32() throws Malformed {
        take(4);
        return (int) INT.get(bytes, at - 4);
    }

    public double fixedDouble() throws Malformed {
        return Double.longBitsToDouble(fixed64());
    }

    /// Passes over a length-delimited field and remembers where it lies.
    public void bytesField() throws Malformed {
        long size = varint();
        if (size < 0 || size > end - at) {
            throw new Malformed("a field is longer than its message");
        }
        from = at;
        to = at + (int) size;
        at = to;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /// The text of the field last passed over.
    public String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /// Passes over the field whose key was just read.
    public void skip(int key) throws Malformed {
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
