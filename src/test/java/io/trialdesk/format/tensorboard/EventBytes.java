package io.trialdesk.format.tensorboard;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Makes event files byte by byte, independently of the reader but for the checksum, which has test
/// vectors of its own.
public final class EventBytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Checksum checksum = new Checksum();

    public EventBytes version(double time) {
        return record(
                new Message().fixed64(1, Double.doubleToLongBits(time)).text(3, "brain.Event:2"));
    }

    public EventBytes scalar(String tag, long step, double time, float value) {
        return summary(
                step, time, new Message().text(1, tag).fixed32(2, Float.floatToIntBits(value)));
    }

    EventBytes summary(long step, double time, Message value) {
        var event = new Message().fixed64(1, Double.doubleToLongBits(time));
        if (step != 0) {
            event.varint(2, step);
        }
        return record(event.message(5, new Message().message(1, value)));
    }

    EventBytes record(Message message) {
        var payload = message.bytes();
        var frame = ByteBuffer.allocate(payload.length + 16).order(ByteOrder.LITTLE_ENDIAN);
        frame.putLong(payload.length);
        frame.putInt(checksum.of(frame.array(), 0, 8));
        frame.put(payload);
        frame.putInt(checksum.of(payload, 0, payload.length));
        out.writeBytes(frame.array());
        return this;
    }

    public int size() {
        return out.size();
    }

    public byte[] bytes() {
        return out.toByteArray();
    }

    /// A protobuf message in the making.
    static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message varint(int field, long value) {
            plainVarint((long) field << 3);
            return plainVarint(value);
        }

        Message fixed64(int field, long bits) {
            plainVarint((long) field << 3 | 1);
            out.writeBytes(
                    ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(bits).array());
            return this;
        }

        Message fixed32(int field, int bits) {
            plainVarint((long) field << 3 | 5);
            out.writeBytes(
                    ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(bits).array());
            return this;
        }

        Message text(int field, String text) {
            return bytes(field, text.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message inner) {
            return bytes(field, inner.bytes());
        }

        Message bytes(int field, byte[] bytes) {
            plainVarint((long) field << 3 | 2);
            plainVarint(bytes.length);
            out.writeBytes(bytes);
            return this;
        }

        private Message plainVarint(long value) {
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                out.write((int) (rest & 0x7F | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
