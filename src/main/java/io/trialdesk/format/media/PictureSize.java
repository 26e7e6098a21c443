package io.trialdesk.format.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// Width and height of an encoded picture in pixels, read off its first bytes, so that a small file
/// that unpacks to gigabytes is never unpacked. Knows PNG, GIF, BMP and JPEG.
record PictureSize(int width, int height) {
    private static final int PNG = 0x89504E47;
    private static final int GIF = 0x47494638;
    private static final int BMP = 0x424D;
    private static final int JPEG = 0xFFD8;

    static Optional<PictureSize> of(byte[] encoded) {
        try {
            return sized(ByteBuffer.wrap(encoded))
                    .filter(size -> size.width > 0 && size.height > 0);
        } catch (BufferUnderflowException | IndexOutOfBoundsException cut) {
            return Optional.empty();
        }
    }

    private static Optional<PictureSize> sized(ByteBuffer bytes) {
        int first = bytes.getInt(0);
        if (first == PNG) {
            return Optional.of(new PictureSize(bytes.getInt(16), bytes.getInt(20)));
        }
        if (first == GIF) {
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            return Optional.of(new PictureSize(bytes.getChar(6), bytes.getChar(8)));
        }
        if (first >>> 16 == BMP) {
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            return Optional.of(new PictureSize(bytes.getInt(18), Math.abs(bytes.getInt(22))));
        }
        return first >>> 16 == JPEG ? jpeg(bytes.position(2)) : Optional.empty();
    }

    /// The size stands in the frame header (markers C0 to CF but C4, C8 and CC), which comes after
    /// any number of other segments.
    private static Optional<PictureSize> jpeg(ByteBuffer bytes) {
        while (true) {
            int marker = bytes.getChar();
            int length = bytes.getChar();
            boolean isFrame =
                    marker >= 0xFFC0
                            && marker <= 0xFFCF
                            && marker != 0xFFC4
                            && marker != 0xFFC8
                            && marker != 0xFFCC;
            if (isFrame) {
                int at = bytes.position();
                return Optional.of(new PictureSize(bytes.getChar(at + 3), bytes.getChar(at + 1)));
            }
            if (marker < 0xFF00 || length < 2) {
                return Optional.empty();
            }
            bytes.position(bytes.position() + length - 2);
        }
    }
}
