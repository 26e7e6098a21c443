package io.trialdesk.ui.sync;

import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.testing.Album;
import io.trialdesk.ui.testing.Framed;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.testing.StillClock;

import java.time.ZoneOffset;
import java.util.function.Consumer;

/// Paints the screen in each state: `SyncPictures FOLDER [ONLY]`.
final class SyncPictures {
    private final Album album;

    private SyncPictures(Album album) {
        this.album = album;
    }

    public static void main(String[] arguments) {
        new SyncPictures(Album.of(arguments)).paint();
        System.exit(0);
    }

    private void paint() {
        picture("empty", SyncStory::empty, window -> {});
        picture("waiting", SyncStory::typical, window -> {});
        picture("preview", SyncStory::typical, w -> w.hand().click("#sheet-preview"));
        picture("conflicts", SyncStory::typical, w -> w.hand().click("#sheet-conflicts"));
        picture("history", SyncStory::typical, w -> w.hand().click("#sheet-history"));
        picture("add-token", SyncStory::typical, SyncPictures::token);
        picture("add-file", SyncPictures::withoutKeyring, SyncPictures::token);
        picture("locked", SyncStory::troubled, window -> {});
        picture("another", SyncStory::troubled, w -> Album.choose(w, "#server-list", 1));
        picture("denied", SyncStory::troubled, w -> Album.choose(w, "#server-list", 2));
        picture("unknown", SyncStory::troubled, w -> Album.choose(w, "#server-list", 3));
        picture("add", SyncStory::typical, SyncPictures::add);
        picture("offline", SyncStory::typical, w -> Album.choose(w, "#server-list", 1));
        picture("syncing", SyncStory::typical, w -> w.hand().click("#sync-now"));
        picture("huge", SyncStory::huge, window -> {});
        picture("failing", SyncStory::typical, window -> {});
    }

    private void picture(
            String state, java.util.function.Supplier<SyncStory> stories, Consumer<Framed> act) {
        var story = new SyncStory[1];
        album.paint(
                "sync-" + state,
                new Place.Sync(),
                new StillClock(SyncStory.NOW),
                (shell, threads) -> {
                    story[0] = stories.get();
                    return new SyncScreen(
                            story[0], threads, shell.notices(), shell.works(), ZoneOffset.UTC);
                },
                window -> {
                    act.accept(window);
                    if (state.equals("failing")) {
                        story[0].fail();
                        window.hand().click("#sheet-preview");
                        Screens.until(
                                "the strip is there",
                                () -> window.scene().lookup("#sync-problem").isVisible());
                    }
                });
    }

    private static SyncStory withoutKeyring() {
        var story = SyncStory.typical();
        story.keeping = new Keeping(false, false, false);
        return story;
    }

    private static void token(Framed window) {
        window.hand().click("#server-new");
        window.hand().click("#server-url");
        window.hand().type("https://mlflow.team.example");
        window.hand().click("#server-token");
        window.hand().type("geheim");
    }

    private static void add(Framed window) {
        window.hand().click("#server-new");
        window.hand().click("#server-url");
        window.hand().type("https://mlflow.team.example");
        window.hand().click("#server-test");
        Screens.until(
                "something is found",
                () -> window.scene().lookup("#server-found").getParent().isVisible());
    }
}
