package io.trialdesk.format.mlflow;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/// Reads many small files through one buffer, which is what a file store is made of. For one
/// thread.
final class Bytes {
    private static final int ROOM = 16 << 10;
    private static final Charset OLD = Charset.forName("windows-1252");

    /// What a decoder puts in the place of bytes that it does not understand.
    private static final char NO_UTF_8 = '\uFFFD';

    private byte[] buffer = new byte[ROOM];
    private int length;

    byte[] array() {
        return buffer;
    }

    int length() {
        return length;
    }

    /// Reads a file from an offset on, but no more than `most` bytes; what was in the buffer is
    /// gone.
    Bytes read(Path file, long from, int most) throws IOException {
        length = 0;
        if (most <= 0) {
            return this;
        }
        try (var in = new FileInputStream(file.toFile())) {
            if (from > 0) {
                in.skipNBytes(from);
            }
            while (length < most) {
                if (length == buffer.length) {
                    buffer = Arrays.copyOf(buffer, (int) Math.min(most, length * 4L));
                }
                int n = in.read(buffer, length, Math.min(most, buffer.length) - length);
                if (n < 0) {
                    break;
                }
                length += n;
            }
        }
        return this;
    }

    /// As text, in UTF-8 or what the platform of an old writer used.
    String text() {
        var text = new String(buffer, 0, length, StandardCharsets.UTF_8);
        return text.indexOf(NO_UTF_8) < 0 || isUtf8() ? text : new String(buffer, 0, length, OLD);
    }

    private boolean isUtf8() {
        try {
            var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, 0, length));
            return true;
        } catch (CharacterCodingException old) {
            return false;
        }
    }
}
