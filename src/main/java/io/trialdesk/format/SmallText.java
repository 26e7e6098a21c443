package io.trialdesk.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Files that are small by nature and are read whole: configurations, descriptions of a run. Pure
/// functions; block.
public final class SmallText {
    /// No tool writes a larger one.
    public static final int LARGEST = 16 << 20;

    private SmallText() {}

    /// A file that is not read for what it is, whatever stands in it.
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /// The text of a file.
    ///
    /// @throws Refused when it is larger than [#LARGEST], or a pipe or device, which may never end
    /// @throws CharacterCodingException when it is no UTF-8
    /// @throws NoSuchFileException when it is not there
    public static String read(Path file) throws IOException {
        var bytes = bytes(file);
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static byte[] bytes(Path file) throws IOException {
        checkRegular(file);
        try (var in = Files.newInputStream(file)) {
            var bytes = Files.size(file) > LARGEST ? null : in.readNBytes(LARGEST + 1);
            if (bytes == null || bytes.length > LARGEST) {
                throw new Refused(
                        "it is larger than the %d MB read of it".formatted(LARGEST >> 20));
            }
            return bytes;
        }
    }

    /// Opening a pipe that nobody writes to would wait for ever.
    ///
    /// @throws Refused for what is there and is no regular file
    public static void checkRegular(Path file) throws IOException {
        if (!Files.isRegularFile(file) && Files.exists(file)) {
            throw new Refused("expected a file, found a folder, a pipe or a device");
        }
    }
}
