package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The way into configuration files of any kind: a tree of typed values that keep what was written.
/// Files are read whole, but only up to a size; nothing in them is run. Pure functions.
public final class ConfigFiles {
    private ConfigFiles() {}

    /// Reads a file by its name and content.
    ///
    /// @throws ConfigException when it cannot be understood or exceeds a bound: file, line, what
    ///   was expected
    public static Value read(Path file) throws IOException {
        var text = text(file);
        return read(file, Syntax.of(file, text), text);
    }

    /// Reads a file whose syntax is known.
    public static Value read(Path file, Syntax syntax) throws IOException {
        return read(file, syntax, text(file));
    }

    private static Value read(Path file, Syntax syntax, String text) throws ConfigException {
        try {
            return syntax.read(text);
        } catch (ConfigException problem) {
            throw named(file, problem);
        }
    }

    /// The text of a file, read as UTF-8 without its mark of byte order.
    public static String text(Path file) throws IOException {
        try {
            Bounds.checkSize(Files.size(file));
            var text = new String(bytes(file), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (ConfigException problem) {
            throw named(file, problem);
        }
    }

    /// A file may grow while it is read, or be a device without an end.
    private static byte[] bytes(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file);
                var in = Channels.newInputStream(channel)) {
            var bytes = in.readNBytes(Bounds.LARGEST_TEXT + 1);
            Bounds.checkSize(bytes.length);
            return bytes;
        }
    }

    private static ConfigException named(Path file, ConfigException problem) {
        var name = file.getFileName();
        return new ConfigException(name + " cannot be read: " + problem.getMessage());
    }
}
