package io.trialdesk.format.wandb;

import io.trialdesk.format.SmallText;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The lines of a file, with a bound on their length. For one thread.
final class OldLines implements AutoCloseable {
    private static final int LONGEST = 4 << 20;

    private final InputStream in;
    private final byte[] chunk = new byte[1 << 16];
    private int at;
    private int end;
    private boolean whole;
    private int number;

    OldLines(Path file) throws IOException {
        SmallText.checkRegular(file);
        in = Files.newInputStream(file);
    }

    /// Whether the line had its end.
    boolean isWhole() {
        return whole;
    }

    /// Of the line at hand, from one.
    int number() {
        return number;
    }

    /// The next line, cut at the bound, or null at the end.
    @Nullable String next() throws IOException {
        var line = new ByteArrayOutputStream();
        whole = false;
        number++;
        if (!isFilled()) {
            return null;
        }
        while (!whole && isFilled()) {
            int from = at;
            while (at < end && chunk[at] != '\n') {
                at++;
            }
            line.write(chunk, from, Math.min(at - from, LONGEST - line.size()));
            if (at < end) {
                whole = true;
                at++;
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /// Whether a byte is there to be looked at.
    private boolean isFilled() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(chunk));
        }
        return at < end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
