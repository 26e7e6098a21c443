package io.trialdesk.format.wandb;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
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
    private boolean whole;
    private int number;

    OldLines(Path file) throws IOException {
        in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
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
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0; b = in.read()) {
            if (b == '\n') {
                whole = true;
                break;
            }
            if (line.size() < LONGEST) {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
