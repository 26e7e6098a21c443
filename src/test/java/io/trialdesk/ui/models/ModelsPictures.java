package io.trialdesk.ui.models;

import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.testing.Album;
import io.trialdesk.ui.testing.Framed;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.testing.StillClock;

import javafx.scene.input.KeyCode;

import java.time.ZoneOffset;
import java.util.function.Consumer;

/// Paints the screen in each state: `ModelsPictures FOLDER [ONLY]`.
final class ModelsPictures {
    private final Album album;

    private ModelsPictures(Album album) {
        this.album = album;
    }

    public static void main(String[] arguments) {
        new ModelsPictures(Album.of(arguments)).paint();
        System.exit(0);
    }

    private void paint() {
        picture("empty", ModelsStory.empty(), window -> {});
        picture("typical", ModelsStory.typical(), window -> {});
        picture("version", ModelsStory.typical(), w -> Album.choose(w, "#stage-Production", 0));
        picture("alias", ModelsStory.typical(), ModelsPictures::askAlias);
        picture("huge", ModelsStory.huge(), w -> Album.choose(w, "#stage-None", 3));
        var failing = ModelsStory.typical();
        picture(
                "failing",
                failing,
                window -> {
                    failing.fail();
                    Album.choose(window, "#model-list", 1);
                    Screens.until(
                            "the strip is there",
                            () -> window.scene().lookup("#models-problem").isVisible());
                });
    }

    private void picture(String state, ModelsStory story, Consumer<Framed> act) {
        album.paint(
                "models-" + state,
                Place.Models.ALL,
                new StillClock(ModelsStory.NOW),
                (shell, threads) ->
                        new ModelsScreen(
                                story,
                                threads,
                                shell.notices(),
                                new ModelsScreen.Outside(run -> {}, () -> {}),
                                ZoneOffset.UTC),
                act);
    }

    private static void askAlias(Framed window) {
        Album.choose(window, "#stage-None", 0);
        window.hand().key(KeyCode.A);
        window.hand().type("champion");
    }
}
