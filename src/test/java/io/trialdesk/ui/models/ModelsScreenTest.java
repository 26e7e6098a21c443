package io.trialdesk.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.Edit;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.shell.api.Screen;
import io.trialdesk.ui.testing.Album;
import io.trialdesk.ui.testing.Framed;
import io.trialdesk.ui.testing.Gone;
import io.trialdesk.ui.testing.Hand;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.testing.StillClock;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ModelsScreenTest {
    private final List<String> outside = new ArrayList<>();

    @Test
    void versionsStandInTheColumnOfTheirStage() {
        try (var window = open(ModelsStory.typical())) {
            assertThat(versions(window, "#stage-Production")).containsExactly("7");
            assertThat(versions(window, "#stage-Staging")).containsExactly("8");
            assertThat(versions(window, "#stage-Archived")).containsExactly("3", "2", "1");
        }
    }

    @Test
    void aVersionMovesByKeyAndCanBeMovedBack() {
        var story = ModelsStory.typical();
        try (var window = open(story)) {
            Album.choose(window, "#stage-Production", 0);
            window.hand().key(KeyCode.DIGIT4, Hand.Held.ALT);
            Screens.until("undo", () -> window.scene().getRoot().lookup("#notice-undo") != null);
            var move = new Edit.SetStage(1, "credit-risk", "7", "Production", "Archived");
            assertThat(story.made()).containsExactly(move);
            window.hand().text("waits for mlflow.team");
            window.hand().click("#notice-undo");
            Screens.until("the inverse is made", () -> story.made().size() == 2);
            assertThat(story.made().getLast()).isEqualTo(move.inverse());
        }
    }

    @Test
    void anAliasIsSetByKeyboardAlone() {
        var story = ModelsStory.typical();
        try (var window = open(story)) {
            Album.choose(window, "#stage-None", 0);
            window.hand().key(KeyCode.A);
            window.hand().type("champion");
            assertThat(text(window, "#alias-words"))
                    .isEqualTo("It points at v7 now and moves here.");
            window.hand().key(KeyCode.ENTER);
            Screens.until("the edit is made", () -> !story.made().isEmpty());
            assertThat(story.made())
                    .containsExactly(
                            new Edit.SetAlias(
                                    1,
                                    "credit-risk",
                                    "champion",
                                    Optional.of("7"),
                                    Optional.of("9")));
        }
    }

    @Test
    void aNameNoServerTakesIsRefusedBeforehand() {
        assertThat(AliasName.problem("champion_previous")).isEmpty();
        assertThat(AliasName.problem("latest")).isPresent();
        assertThat(AliasName.problem("v12")).isPresent();
        assertThat(AliasName.problem("two words")).isPresent();
    }

    @Test
    void anAliasIsTakenAwayAtItsVersion() {
        var story = ModelsStory.typical();
        try (var window = open(story)) {
            Album.choose(window, "#stage-Production", 0);
            window.hand().click("#remove-champion");
            Screens.until("the edit is made", () -> !story.made().isEmpty());
            assertThat(story.made().getFirst())
                    .isEqualTo(
                            new Edit.SetAlias(
                                    1,
                                    "credit-risk",
                                    "champion",
                                    Optional.of("7"),
                                    Optional.empty()));
        }
    }

    @Test
    void theRunOfAVersionIsOpened() {
        try (var window = open(ModelsStory.typical())) {
            Album.choose(window, "#stage-Production", 0);
            window.hand().click("#version-run");
            assertThat(outside).containsExactly("run 7");
        }
    }

    @Test
    void whatIsKnownStaysWhenReadingFails() {
        var story = ModelsStory.typical();
        try (var window = open(story)) {
            story.fail();
            Album.choose(window, "#model-list", 1);
            Screens.until(
                    "the strip is there",
                    () -> window.scene().lookup("#models-problem").isVisible());
            assertThat(versions(window, "#stage-Production")).containsExactly("7");
        }
    }

    @Test
    void aClosedScreenIsLetGo() {
        Gone.soon(openedAndClosed(), "the screen");
    }

    private WeakReference<Screen> openedAndClosed() {
        var made = new ArrayList<Screen>();
        try (var window = open(ModelsStory.typical(), made)) {
            Album.choose(window, "#stage-Production", 0);
        }
        return new WeakReference<>(made.removeFirst());
    }

    private Framed open(ModelsStory story) {
        return open(story, new ArrayList<>());
    }

    private Framed open(ModelsStory story, List<Screen> made) {
        var window =
                new Framed(
                        Place.Models.ALL,
                        1280,
                        800,
                        ThemeChoice.DARK,
                        new StillClock(ModelsStory.NOW),
                        (shell, threads) -> {
                            var screen =
                                    new ModelsScreen(
                                            story,
                                            threads,
                                            shell.notices(),
                                            new ModelsScreen.Outside(
                                                    run -> outside.add("run " + run), () -> {}),
                                            ZoneOffset.UTC);
                            made.add(screen);
                            return screen;
                        });
        Screens.until("the board is there", () -> window.scene().lookup("#stage-None") != null);
        Screens.until("versions", () -> !versions(window, "#stage-Production").isEmpty());
        return window;
    }

    private static List<String> versions(Framed window, String id) {
        return Screens.on(
                () ->
                        window.scene().lookup(id) instanceof ListView<?> list
                                ? list.getItems().stream()
                                        .map(card -> ((VersionCard) card).version().version())
                                        .toList()
                                : List.of());
    }

    private static String text(Framed window, String id) {
        return Screens.on(() -> ((Label) window.scene().lookup(id)).getText());
    }
}
