package io.trialdesk.ui.fx;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What the desktop prefers, as it changes (FX thread only), and what it is asked to show (any
/// thread; blocks).
public final class Desktop {
    private Desktop() {}

    /// Whether the desktop is set to dark.
    public static ObservableValue<Boolean> dark() {
        return Platform.getPreferences()
                .colorSchemeProperty()
                .map(scheme -> scheme == ColorScheme.DARK);
    }

    /// Whether the desktop asks for less motion.
    public static boolean isCalm() {
        return Platform.getPreferences().isReducedMotion();
    }

    /// Opens a file with the program the user chose for its kind. Whoever calls makes sure that it
    /// is something to look at, because a desktop may run what can be run.
    ///
    /// @throws IOException when it is gone or the desktop offers no way
    public static void open(Path file) throws IOException {
        start(opener(os(), check(file)));
    }

    /// Shows the folder a file lies in, with the file marked where the desktop can.
    ///
    /// @throws IOException when it is gone or the desktop offers no way
    public static void showInFolder(Path file) throws IOException {
        start(shower(os(), check(file)));
    }

    static List<String> opener(String os, Path file) {
        if (os.startsWith("windows")) {
            return List.of("explorer.exe", file.toString());
        }
        return List.of(os.startsWith("mac") ? "open" : "xdg-open", file.toString());
    }

    static List<String> shower(String os, Path file) {
        if (os.startsWith("windows")) {
            return List.of("explorer.exe", "/select," + file);
        }
        if (os.startsWith("mac")) {
            return List.of("open", "-R", file.toString());
        }
        var folder = file.getParent();
        return List.of("xdg-open", String.valueOf(folder == null ? file : folder));
    }

    private static String os() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }

    private static Path check(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException(file + " is no longer there");
        }
        return file.toAbsolutePath();
    }

    private static void start(List<String> command) throws IOException {
        try {
            var _ =
                    new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException problem) {
            throw new IOException(
                    command.getFirst() + " is not here to show " + command.getLast(), problem);
        }
    }
}
