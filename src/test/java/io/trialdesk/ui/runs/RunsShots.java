package io.trialdesk.ui.runs;

import io.trialdesk.store.Store;
import io.trialdesk.ui.testing.MadeUpRuns;
import io.trialdesk.ui.testing.RunsWindow;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.testing.StillClock;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.scene.input.KeyCode;

import java.nio.file.Path;
import java.util.Locale;

/// Writes pictures of the runs screen in its states, themes and sizes, to be looked at: `RunsShots
/// FOLDER [WORD...]` writes those whose name has one of the words.
public final class RunsShots {
    private final Path folder;

    private RunsShots(Path folder) {
        this.folder = folder;
    }

    static void main(String[] args) {
        int exit = 1;
        try {
            var shots = new RunsShots(Path.of(args[0]));
            for (var choice : new ThemeChoice[] {ThemeChoice.DARK, ThemeChoice.LIGHT}) {
                for (int[] size : new int[][] {{1280, 800}, {1920, 1080}}) {
                    shots.all(choice, size[0], size[1], args);
                }
            }
            exit = 0;
        } finally {
            System.exit(exit);
        }
    }

    private void all(ThemeChoice choice, int width, int height, String[] words) {
        try (var store = Store.inMemory(new StillClock(MadeUpRuns.NOW))) {
            take(store, "empty", choice, width, height, words);
            if (wanted("typical", words) || wanted("failing", words)) {
                new MadeUpRuns().fill(store, 412, 412);
            }
            take(store, "typical", choice, width, height, words);
            take(store, "failing", choice, width, height, words);
        }
        if (wanted("huge", words)) {
            try (var store = Store.inMemory(new StillClock(MadeUpRuns.NOW))) {
                new MadeUpRuns().fill(store, 100_000, 400);
                take(store, "huge", choice, width, height, words);
            }
        }
    }

    private static boolean wanted(String name, String[] words) {
        return words.length == 1 || java.util.Arrays.asList(words).contains(name);
    }

    private void take(
            Store store, String name, ThemeChoice choice, int width, int height, String[] words) {
        if (!wanted(name, words)) {
            return;
        }
        var end = "-%s-%d.png".formatted(choice.name().toLowerCase(Locale.ROOT), width);
        try (var window = new RunsWindow(store, choice, width, height)) {
            Screens.until(
                    "there is something to see",
                    () ->
                            window.scene().getRoot().lookup("#runs-placeholder .td-thin-progress")
                                    == null);
            Screens.settle();
            Screens.shot(window.scene(), folder.resolve("runs-" + name + end));
            if (name.equals("failing")) {
                store.close();
                window.hand().key(KeyCode.F, io.trialdesk.ui.testing.Hand.Held.CTRL);
                window.hand().type("status = 'x'");
                Screens.until("it failed", () -> visible(window, "#failure-band"));
                Screens.shot(window.scene(), folder.resolve("runs-failing" + end));
            }
            if (name.equals("typical")) {
                more(window, end);
            }
        }
    }

    private void more(RunsWindow window, String end) {
        var hand = window.hand();
        hand.click("#runs-table");
        hand.key(KeyCode.DOWN);
        hand.key(KeyCode.DOWN);
        hand.key(KeyCode.ENTER);
        Screens.until("details are there", () -> !text(window, "#details-name").isEmpty());
        Screens.shot(window.scene(), folder.resolve("runs-details" + end));
        hand.key(KeyCode.F, io.trialdesk.ui.testing.Hand.Held.CTRL);
        hand.type("metrics.va");
        Screens.shot(window.scene(), folder.resolve("runs-completing" + end));
        hand.key(KeyCode.ESCAPE);
        hand.type("l/acc > > 0.9");
        Screens.until("it is wrong", () -> !text(window, "#filter-problem").isEmpty());
        Screens.shot(window.scene(), folder.resolve("runs-wrong-filter" + end));
        Screens.run(() -> window.shell().actions().byId("shell.keys").ifPresent(a -> a.fire()));
        Screens.shot(window.scene(), folder.resolve("keys" + end));
        hand.key(KeyCode.ESCAPE);
        columns(window, end);
    }

    /// The picker, and the tags of a run just after one was added.
    private void columns(RunsWindow window, String end) {
        var hand = window.hand();
        Screens.run(() -> window.shell().actions().byId("runs.filter").ifPresent(a -> a.fire()));
        hand.find("#filter");
        Screens.run(() -> ((javafx.scene.control.TextField) hand.find("#filter")).clear());
        Screens.run(() -> window.shell().actions().byId("runs.columns").ifPresent(a -> a.fire()));
        Screens.shot(window.scene(), folder.resolve("runs-columns" + end));
        hand.key(KeyCode.ESCAPE);
        Screens.run(() -> window.shell().actions().byId("runs.tag").ifPresent(a -> a.fire()));
        Screens.until("the field is there", () -> visible(window, "#run-tag"));
        hand.click("#run-tag");
        hand.type("stage = candidate");
        hand.key(KeyCode.ENTER);
        Screens.until("undo is offered", () -> visible(window, "#notice-undo"));
        Screens.shot(window.scene(), folder.resolve("runs-tagged" + end));
        Screens.run(() -> window.shell().actions().byId("shell.palette").ifPresent(a -> a.fire()));
        hand.type("th");
        Screens.shot(window.scene(), folder.resolve("palette" + end));
    }

    private static boolean visible(RunsWindow window, String selector) {
        var node = window.scene().getRoot().lookup(selector);
        return node != null && node.isVisible();
    }

    private static String text(RunsWindow window, String selector) {
        var node = window.scene().getRoot().lookup(selector);
        return node instanceof javafx.scene.control.Label label ? label.getText() : "";
    }
}
