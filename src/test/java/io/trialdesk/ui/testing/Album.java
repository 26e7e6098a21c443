package io.trialdesk.ui.testing;

import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.theme.ThemeChoice;
import io.trialdesk.work.Clock;

import javafx.scene.control.ListView;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Pictures of screens for people to look at: each in both looks and two sizes.
///
/// @param only paint only what begins with this
public record Album(Path folder, String only) {
    /// Reads `FOLDER [ONLY]`.
    public static Album of(String[] arguments) {
        return new Album(Path.of(arguments[0]), arguments.length > 1 ? arguments[1] : "");
    }

    /// Paints a screen after something was done with it.
    public void paint(
            String name, Place place, Clock clock, Framed.Maker maker, Consumer<Framed> act) {
        for (var look : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
            for (int width : new int[] {1280, 1920}) {
                var full = "%s-%s-%d".formatted(name, look, width).toLowerCase(Locale.ROOT);
                if (full.matches(only.isEmpty() ? ".*" : only)) {
                    paint(full, place, width, look, clock, maker, act);
                }
            }
        }
    }

    private void paint(
            String name,
            Place place,
            int width,
            ThemeChoice look,
            Clock clock,
            Framed.Maker maker,
            Consumer<Framed> act) {
        int height = width == 1280 ? 800 : 1080;
        try (var window = new Framed(place, width, height, look, clock, maker)) {
            rest();
            act.accept(window);
            rest();
            window.shot(folder.resolve(name + ".png"));
        }
    }

    /// Chooses a line of a list.
    public static void choose(Framed window, String list, int line) {
        Screens.run(
                () -> {
                    if (window.scene().lookup(list) instanceof ListView<?> view) {
                        view.getSelectionModel().select(line);
                    }
                });
        rest();
    }

    private static void rest() {
        for (int i = 0; i < 12; i++) {
            Screens.settle();
        }
    }
}
