package io.trialdesk.ui.theme;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The interface face: Roboto, whose figures all have one width, so that numbers line up. It comes
/// from a library and looks the same on every system.
public final class Face {
    /// The family's name, for painting outside the scene graph.
    public static final String REGULAR = "Roboto";

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/";
    private static final List<String> FILES =
            List.of("Roboto-Regular.ttf", "Roboto-Medium.ttf", "Roboto-Italic.ttf");

    private Face() {}

    /// Where the files of the face are on the class path, regular first, for toolkits that load
    /// fonts by themselves.
    public static List<String> files() {
        return FILES.stream().map(FOLDER::concat).toList();
    }

    /// Makes the face known to JavaFX. Without it the system's face is used.
    static void load() {
        for (var file : files()) {
            try (var font = Face.class.getResourceAsStream(file)) {
                if (font != null) {
                    Font.loadFont(font, 13);
                }
            } catch (IOException problem) {
                throw new UncheckedIOException("cannot read font " + file, problem);
            }
        }
    }
}
