package io.trialdesk.ui.action;

import javafx.scene.input.KeyCombination;

import java.util.Locale;

/// How keys are written on screen: `Ctrl+K`, `⌘K` on a Mac, `⏎`, `Space`.
public final class Keys {
    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");

    private Keys() {}

    public static String text(KeyCombination key) {
        return write(key.getName(), MAC);
    }

    static String write(String name, boolean mac) {
        var text =
                name.replace("Ignore Shift+", "")
                        .replace("Enter", "⏎")
                        .replace("Plus", "+")
                        .replace("Equals", "+")
                        .replace("Minus", "−")
                        .replace("Delete", "⌫")
                        .replace("Slash", "/");
        return mac
                ? text.replace("Shortcut+", "⌘").replace("Shift+", "⇧").replace("Alt+", "⌥")
                : text.replace("Shortcut", "Ctrl");
    }
}
