package io.trialdesk.ui.jobs;

import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.testing.Album;
import io.trialdesk.ui.testing.Framed;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.testing.StillClock;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import java.time.ZoneOffset;
import java.util.function.Consumer;

/// Paints the screen in each state: `JobsPictures FOLDER [ONLY]`.
final class JobsPictures {
    private final Album album;

    private JobsPictures(Album album) {
        this.album = album;
    }

    public static void main(String[] arguments) {
        new JobsPictures(Album.of(arguments)).paint();
        System.exit(0);
    }

    private void paint() {
        picture("empty", JobsStory.empty(), window -> {});
        picture("form", JobsStory.typical(), JobsPictures::fill);
        picture("consent", JobsStory.typical(), w -> Album.choose(w, "#projects", 4));
        picture("running", JobsStory.typical(), w -> Album.choose(w, "#job-list", 0));
        picture("failed", JobsStory.typical(), w -> Album.choose(w, "#job-list", 4));
        picture("huge", JobsStory.huge(), w -> Album.choose(w, "#projects", 1));
        picture("failing", JobsStory.typical(), w -> Album.choose(w, "#job-list", 3));
    }

    private void picture(String state, JobsStory story, Consumer<Framed> act) {
        album.paint(
                "jobs-" + state,
                Place.Jobs.ALL,
                new StillClock(JobsStory.NOW),
                (shell, threads) ->
                        new JobsScreen(
                                story,
                                threads,
                                shell.notices(),
                                new JobsScreen.Outside(run -> {}, () -> {}, runs -> new Drawn()),
                                ZoneOffset.UTC),
                window -> {
                    act.accept(window);
                    if (state.equals("failing")) {
                        story.fail();
                        Screens.until(
                                "the strip is there",
                                () -> window.scene().lookup("#jobs-problem").isVisible());
                        story.mend();
                    }
                });
    }

    private static void fill(Framed window) {
        Album.choose(window, "#projects", 1);
        window.hand().click("#field-learning_rate");
        window.hand().type("12x");
        window.hand().click("#field-epochs");
        window.hand().type("80");
    }

    /// Stands in for the curves.
    private record Drawn(Node root) implements Curves {
        Drawn() {
            this(new StackPane(new Label("curves")));
        }

        @Override
        public void close() {}
    }
}
