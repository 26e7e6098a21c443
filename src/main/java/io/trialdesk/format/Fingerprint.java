package io.trialdesk.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// Adds up names, sizes and times to one number. The order of adding does not matter. For one
/// thread.
public final class Fingerprint {
    private long sum = 1;

    /// Adds a file whose every rewrite matters.
    public Fingerprint file(Path file) throws IOException {
        return file(file, Files.readAttributes(file, BasicFileAttributes.class));
    }

    /// Adds a file whose every rewrite matters, if there is one.
    public Fingerprint fileIfThere(Path file) throws IOException {
        try {
            var found = Files.readAttributes(file, BasicFileAttributes.class);
            return found.isRegularFile() ? file(file, found) : this;
        } catch (NoSuchFileException none) {
            return this;
        }
    }

    private Fingerprint file(Path file, BasicFileAttributes found) {
        return add(
                file.getFileName().toString(), found.size(), found.lastModifiedTime().toMillis());
    }

    public Fingerprint add(String name, long size, long modified) {
        sum += mix(name.hashCode() * 31L + mix(size * 0x9E3779B97F4A7C15L + mix(modified)));
        return this;
    }

    public long value() {
        return sum;
    }

    /// Spreads the bits of a number (the finaliser of SplitMix64).
    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
