package io.trialdesk.boot;

import java.util.Locale;
import java.util.Map;

/// Whether a window can be shown, and how pictures are made when it cannot.
final class Display {
    private Display() {}

    /// Linux says by its environment whether there is a display; elsewhere there is one.
    static boolean isThere(Map<String, String> environment, String system) {
        boolean linux = system.toLowerCase(Locale.ROOT).startsWith("linux");
        return !linux
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    /// Has the toolkit, not yet started, draw into memory.
    static void none() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }
}
