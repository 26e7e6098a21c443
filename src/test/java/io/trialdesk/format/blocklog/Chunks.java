package io.trialdesk.format.blocklog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;

/// Writes the framing of a block log, for tests of what no tool can be made to write. For one
/// thread.
public final class Chunks {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public Chunks(byte[] header) {
        out.writeBytes(header);
    }

    public Chunks record(byte[] data) {
        int at = 0;
        boolean first = true;
        do {
            int room = Block.SIZE - out.size() % Block.SIZE;
            if (room < Block.HEADER) {
                out.writeBytes(new byte[room]);
                room = Block.SIZE;
            }
            int size = Math.min(room - Block.HEADER, data.length - at);
            boolean last = at + size == data.length;
            int type = first ? last ? Block.FULL : Block.FIRST : last ? Block.LAST : Block.MIDDLE;
            chunk(type, Arrays.copyOfRange(data, at, at + size));
            at += size;
            first = false;
        } while (at < data.length);
        return this;
    }

    public Chunks chunk(int type, byte[] data) {
        var crc = new CRC32();
        crc.update(type);
        crc.update(data);
        var header = ByteBuffer.allocate(Block.HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt((int) crc.getValue()).putShort((short) data.length).put((byte) type);
        out.writeBytes(header.array());
        out.writeBytes(data);
        return this;
    }

    public byte[] bytes() {
        return out.toByteArray();
    }
}
