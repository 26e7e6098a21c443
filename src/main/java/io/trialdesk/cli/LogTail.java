package io.trialdesk.cli;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// What a growing log has more of each time. A letter of which only some bytes are written yet
/// comes whole with the rest, which the library's readers do not know of. For one thread.
final class LogTail implements Closeable {
    private final InputStream log;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer bytes = ByteBuffer.allocate(8192);
    private final CharBuffer letters = CharBuffer.allocate(8192);

    LogTail(Path file) throws IOException {
        this.log = new FileInputStream(file.toFile());
    }

    /// Prints what came since the last time.
    void print(PrintWriter out) throws IOException {
        for (int n = read(); n > 0; n = read()) {
            bytes.position(bytes.position() + n).flip();
            var _ = decoder.decode(bytes, letters, false);
            bytes.compact();
            out.print(letters.flip());
            letters.clear();
        }
        out.flush();
    }

    private int read() throws IOException {
        return log.read(bytes.array(), bytes.position(), bytes.remaining());
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
