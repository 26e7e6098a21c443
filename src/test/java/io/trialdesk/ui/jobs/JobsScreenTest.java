package io.trialdesk.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.shell.api.Screen;
import io.trialdesk.ui.testing.Album;
import io.trialdesk.ui.testing.Framed;
import io.trialdesk.ui.testing.Gone;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.testing.StillClock;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

class JobsScreenTest {
    @TempDir Path folder;

    private final List<String> outside = new ArrayList<>();

    @Test
    void aScriptIsStartedFollowedAndStopped() {
        try (var desk = new RealProcesses(folder);
                var window = open(desk)) {
            Screens.until("there are projects", () -> list(window, "#projects").size() == 2);
            Album.choose(window, "#projects", 1);
            assertThat(text(window, "#form-words")).contains("for the first time");
            window.hand().click("#field-rounds");
            window.hand().type("5");
            assertThat(text(window, "#form-command")).isEqualTo("sh count.sh --rounds=5");
            window.hand().key(KeyCode.ENTER, io.trialdesk.ui.testing.Hand.Held.CTRL);
            Screens.until("the log is there", () -> list(window, "#log-lines").size() == 3);
            assertThat(list(window, "#log-lines").getLast()).isEqualTo("step 3 of --rounds=5");
            assertThat(text(window, "#job-facts")).startsWith("Running");
            window.hand().click("#job-stop");
            Screens.until(
                    "the job is stopped", () -> text(window, "#job-facts").startsWith("Stopped"));
            assertThat(Screens.on(() -> window.scene().lookup("#job-stop").isVisible())).isFalse();
        }
    }

    @Test
    void runningAgainFillsTheFormWithTheSameValues() {
        try (var desk = new RealProcesses(folder);
                var window = open(desk)) {
            Screens.until("there are projects", () -> list(window, "#projects").size() == 2);
            Album.choose(window, "#projects", 1);
            window.hand().click("#field-rounds");
            window.hand().type("7");
            window.hand().click("#form-start");
            Screens.until("the job is there", () -> window.scene().lookup("#job-again") != null);
            window.hand().click("#job-again");
            Screens.until("the form is there", () -> window.scene().lookup("#form") != null);
            assertThat(text(window, "#field-rounds")).isEqualTo("7");
            assertThat(text(window, "#form-words")).doesNotContain("first time");
        }
    }

    @Test
    void aWrongValueIsMarkedAtItsField() {
        try (var window = open(JobsStory.typical())) {
            Album.choose(window, "#projects", 1);
            window.hand().click("#field-learning_rate");
            window.hand().type("fast");
            assertThat(text(window, "#wrong-learning_rate")).contains("must be a number");
            assertThat(Screens.on(() -> window.scene().lookup("#form-start").isDisabled()))
                    .isTrue();
        }
    }

    @Test
    void theLogIsSearchedFromHitToHit() {
        try (var window = open(JobsStory.typical())) {
            Album.choose(window, "#job-list", 4);
            window.hand().click("#log-search");
            window.hand().type("epoch");
            Screens.until("hits", () -> text(window, "#log-found").equals("1 of 3"));
            window.hand().key(KeyCode.ENTER);
            Screens.until("next", () -> text(window, "#log-found").equals("2 of 3"));
        }
    }

    @Test
    void theEndOfTheLogIsInSightUntilTheUserScrollsAway() {
        try (var window = open(JobsStory.typical())) {
            Album.choose(window, "#job-list", 0);
            Screens.until("the last line is in sight", () -> shows(window, "epoch 240"));
            window.hand().click("#log-lines");
            window.hand().key(KeyCode.HOME);
            Screens.until("the first line is in sight", () -> shows(window, "loading data"));
            assertThat(Screens.on(() -> window.scene().lookup("#log-follow").isVisible())).isTrue();
            window.hand().click("#log-follow");
            Screens.until("the end is in sight again", () -> shows(window, "epoch 240"));
        }
    }

    /// Whether a line that begins so lies wholly inside the list.
    private static boolean shows(Framed window, String begin) {
        var list = window.scene().lookup("#log-lines");
        var area = list.localToScene(list.getLayoutBounds());
        return list.lookupAll(".list-cell").stream()
                .filter(node -> node instanceof ListCell<?> cell && cell.isVisible())
                .filter(node -> String.valueOf(((ListCell<?>) node).getText()).startsWith(begin))
                .anyMatch(node -> area.contains(node.localToScene(node.getLayoutBounds())));
    }

    @Test
    void withoutAnythingTheScreenSaysWhatItIsFor() {
        try (var window = open(JobsStory.empty())) {
            Screens.until(
                    "the button is there", () -> window.scene().lookup("#jobs-add-folder") != null);
            window.hand().click("#jobs-add-folder");
            assertThat(outside).containsExactly("folder");
        }
    }

    @Test
    void aStartThatFailsSaysWhyBesideTheButton() {
        try (var window = open(JobsStory.typical())) {
            Album.choose(window, "#projects", 1);
            window.hand().click("#form-start");
            Screens.until(
                    "the reason is there", () -> text(window, "#form-words").contains("PATH"));
        }
    }

    @Test
    void aClosedScreenIsLetGo() {
        var view = openedAndClosed();
        Gone.soon(view, "the screen");
    }

    private WeakReference<Screen> openedAndClosed() {
        var screens = new ArrayList<Screen>();
        try (var window = open(JobsStory.typical(), screens)) {
            Album.choose(window, "#job-list", 0);
            Album.choose(window, "#projects", 1);
        }
        return new WeakReference<>(screens.removeFirst());
    }

    private Framed open(JobsDesk desk) {
        return open(desk, new ArrayList<>());
    }

    private Framed open(JobsDesk desk, List<Screen> made) {
        return new Framed(
                Place.Jobs.ALL,
                1280,
                800,
                ThemeChoice.LIGHT,
                new StillClock(JobsStory.NOW),
                (shell, threads) -> {
                    var screen =
                            new JobsScreen(
                                    desk,
                                    threads,
                                    shell.notices(),
                                    new JobsScreen.Outside(
                                            run -> outside.add("run " + run),
                                            () -> outside.add("folder"),
                                            runs -> new NoCurves(new Region())),
                                    ZoneOffset.UTC);
                    made.add(screen);
                    return screen;
                });
    }

    private record NoCurves(Region root) implements Curves {
        @Override
        public void close() {}
    }

    private static List<Object> list(Framed window, String id) {
        return Screens.on(
                () ->
                        window.scene().lookup(id) instanceof ListView<?> list
                                ? List.copyOf(list.getItems())
                                : List.of());
    }

    private static String text(Framed window, String id) {
        return Screens.on(
                () ->
                        switch (window.scene().lookup(id)) {
                            case Label label -> label.getText();
                            case TextInputControl input -> input.getText();
                            case null, default -> "";
                        });
    }
}
