package io.trialdesk.ui.jobs;

import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.testing.Framed;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.testing.StillClock;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.scene.layout.StackPane;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/// Paints the screen in each state, both looks and two sizes, for people to look at: `JobsPictures
/// FOLDER [STATE]`.
final class JobsPictures {
    private JobsPictures() {}

    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        var only = arguments.length > 1 ? arguments[1] : "";
        for (var look : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
            for (int width : new int[] {1280, 1920}) {
                paint(folder, only, look, width);
            }
        }
        System.exit(0);
    }

    private static void paint(Path folder, String only, ThemeChoice look, int width) {
        picture(folder, only, "empty", JobsStory.empty(), look, width, f -> {});
        picture(folder, only, "form", JobsStory.typical(), look, width, JobsPictures::fill);
        picture(
                folder,
                only,
                "consent",
                JobsStory.typical(),
                look,
                width,
                f -> choose(f, "#projects", 4));
        picture(
                folder,
                only,
                "running",
                JobsStory.typical(),
                look,
                width,
                f -> choose(f, "#job-list", 0));
        picture(
                folder,
                only,
                "failed",
                JobsStory.typical(),
                look,
                width,
                f -> choose(f, "#job-list", 4));
        picture(folder, only, "huge", JobsStory.huge(), look, width, JobsPictures::hugeForm);
        var failing = JobsStory.typical();
        picture(
                folder,
                only,
                "failing",
                failing,
                look,
                width,
                f -> {
                    choose(f, "#job-list", 3);
                    failing.fail();
                    Screens.until(
                            "the strip is there",
                            () -> f.scene().lookup("#jobs-problem").isVisible());
                });
    }

    private static void fill(Framed window) {
        choose(window, "#projects", 1);
        var hand = window.hand();
        for (var node :
                Screens.on(
                        () ->
                                window.scene().getRoot().lookupAll(".text-field").stream()
                                        .filter(n -> n.getId() != null)
                                        .filter(n -> n.getId().startsWith("field-"))
                                        .limit(2)
                                        .toList())) {
            hand.click(node);
            hand.type("12x");
        }
    }

    private static void hugeForm(Framed window) {
        choose(window, "#projects", 1);
    }

    static void choose(Framed window, String list, int line) {
        Screens.run(
                () -> {
                    if (window.scene().lookup(list) instanceof javafx.scene.control.ListView<?> v) {
                        v.getSelectionModel().select(line);
                    }
                });
        Screens.settle();
    }

    private static void picture(
            Path folder,
            String only,
            String state,
            JobsStory story,
            ThemeChoice look,
            int width,
            Consumer<Framed> act) {
        if (!state.startsWith(only)) {
            return;
        }
        int height = width == 1280 ? 800 : 1080;
        try (var window =
                new Framed(
                        Place.Jobs.ALL,
                        width,
                        height,
                        look,
                        new StillClock(JobsStory.NOW),
                        (shell, threads) ->
                                new JobsScreen(
                                        story,
                                        threads,
                                        shell.notices(),
                                        new JobsScreen.Outside(
                                                run -> {}, () -> {}, runs -> new Drawn()),
                                        ZoneOffset.UTC))) {
            Screens.until("there is something", () -> window.scene().lookup("#jobs *") != null);
            Screens.settle();
            act.accept(window);
            var name = "jobs-%s-%s-%d.png".formatted(state, look, width).toLowerCase();
            for (int i = 0; i < 20; i++) {
                Screens.settle();
            }
            window.shot(folder.resolve(name));
        }
    }

    /// Stands in for the curves.
    private record Drawn(javafx.scene.Node root) implements Curves {
        Drawn() {
            this(new StackPane(new javafx.scene.control.Label("curves")));
        }

        @Override
        public void close() {}
    }
}
