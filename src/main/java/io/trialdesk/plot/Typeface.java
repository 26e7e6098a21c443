package io.trialdesk.plot;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The face of everything written in a picture: the window's own, from the same file, so that a
/// chart does not look pasted in and is the same on every system.
final class Typeface {
    private static final String FILE = "/com/formdev/flatlaf/fonts/roboto/Roboto-Regular.ttf";
    private static final Font FACE = load();

    private Typeface() {}

    static Font size(float pixels) {
        return FACE.deriveFont(pixels);
    }

    private static Font load() {
        try (var file = Typeface.class.getResourceAsStream(FILE)) {
            return file == null
                    ? new Font(Font.SANS_SERIF, Font.PLAIN, 11)
                    : Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException problem) {
            throw new UncheckedIOException(
                    "cannot read the font " + FILE, new IOException(problem));
        }
    }
}
