package io.trialdesk.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.shell.api.Screen;
import io.trialdesk.ui.testing.Framed;
import io.trialdesk.ui.testing.Gone;
import io.trialdesk.ui.testing.Hand;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.testing.StillClock;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

class SyncScreenTest {
    @Test
    void aSyncSaysHowFarItIsAndEndsWithWhatCameOfIt() {
        var story = SyncStory.typical();
        try (var window = open(story)) {
            window.hand().key(KeyCode.ENTER, Hand.Held.CTRL);
            Screens.until(
                    "progress", () -> text(window, "#sync-progress").equals("Sending: 3 of 12"));
            story.syncing.countDown();
            Screens.until("the end", () -> button(window).equals("Sync now"));
            window.hand().text("Synced: 12 sent, 412 runs read.");
        }
    }

    @Test
    void aSyncUnderWayIsCancelledByTheSameButton() {
        try (var window = open(SyncStory.typical())) {
            window.hand().click("#sync-now");
            Screens.until("it is under way", () -> button(window).equals("Cancel"));
            window.hand().click("#sync-now");
            Screens.until("the end", () -> button(window).equals("Sync now"));
            window.hand().text("Stopped; what was sent stays sent, the rest waits.");
        }
    }

    @Test
    void thePreviewSaysWhatGoesAndWhatStays() {
        try (var window = open(SyncStory.typical())) {
            window.hand().click("#sheet-preview");
            Screens.until("lines", () -> lines(window).size() == 8);
            assertThat(lines(window).getFirst()).isInstanceOf(Line.Held.class);
            assertThat(text(window, "#sheet-summary")).contains("6 writes").contains("2 stay here");
        }
    }

    @Test
    void aConflictIsSettledByEitherValue() {
        var story = SyncStory.typical();
        try (var window = open(story)) {
            window.hand().click("#sheet-conflicts");
            Screens.until("two conflicts", () -> lines(window).size() == 2);
            Screens.until("buttons", () -> window.scene().lookup("#keep-mine") != null);
            window.hand().click("#keep-mine");
            Screens.until("one conflict", () -> lines(window).size() == 1);
            window.hand().click("#take-theirs");
            Screens.until("none", () -> lines(window).isEmpty());
            assertThat(text(window, "#nothing")).isEqualTo("Nothing was changed on both sides.");
            assertThat(story.done).containsExactlyInAnyOrder("settled 1", "settled 2");
        }
    }

    @Test
    void aServerIsTestedThenAdded() {
        var story = SyncStory.empty();
        try (var window = open(story)) {
            Screens.until("empty", () -> window.scene().lookup("#sync-add-server") != null);
            window.hand().click("#sync-add-server");
            window.hand().click("#server-url");
            window.hand().type("mlflow");
            window.hand().click("#server-test");
            Screens.until("no address", () -> text(window, "#server-found").contains("no address"));
            window.hand().key(KeyCode.A, Hand.Held.CTRL);
            Screens.run(() -> url(window, "http://localhost:5000"));
            window.hand().click("#server-test");
            Screens.until("found", () -> text(window, "#server-found").startsWith("MLflow 3.4.0"));
            window.hand().click("#server-add");
            Screens.until("added", () -> text(window, "#server-name").equals("added"));
            assertThat(story.done).containsExactly("added http://localhost:5000");
        }
    }

    @Test
    void withoutAKeyringATokenIsKeptInAFileWithAPassphrase() {
        var story = SyncStory.empty();
        story.keeping = new Keeping(false, false, false);
        try (var window = open(story)) {
            Screens.until("empty", () -> window.scene().lookup("#sync-add-server") != null);
            window.hand().click("#sync-add-server");
            Screens.run(() -> url(window, "http://localhost:5000"));
            window.hand().click("#server-token");
            window.hand().type("geheim");
            assertThat(text(window, "#server-vault")).contains("encrypted");
            window.hand().click("#server-passphrase");
            window.hand().type("long enough");
            window.hand().click("#server-add");
            Screens.until("added", () -> text(window, "#server-name").equals("added"));
            assertThat(story.kept).containsExactly("FILE long enough");
        }
    }

    @Test
    void aRemovedServerComesBackByUndo() {
        var story = SyncStory.typical();
        try (var window = open(story)) {
            window.hand().click("#server-remove");
            Screens.until(
                    "the next server", () -> text(window, "#server-name").equals("localhost"));
            window.hand().click("#notice-undo");
            Screens.until("it is back", () -> story.done.size() == 2);
            assertThat(story.done)
                    .containsExactly("removed 1", "added https://mlflow.team.example");
        }
    }

    @Test
    void anOfflineServerSaysWhatStillWorks() {
        try (var window = open(SyncStory.typical())) {
            io.trialdesk.ui.testing.Album.choose(window, "#server-list", 1);
            Screens.until(
                    "the strip",
                    () -> text(window, "#server-problem-words").contains("not reachable"));
            assertThat(text(window, "#server-problem-words")).contains("stays usable");
        }
    }

    @Test
    void aServerThatIsAwayIsTriedAgainFromItsStrip() {
        try (var window = open(SyncStory.typical())) {
            io.trialdesk.ui.testing.Album.choose(window, "#server-list", 1);
            Screens.until("the strip", () -> visible(window, "#server-problem-verb"));
            window.hand().click("#server-problem-verb");
            Screens.until("a sync", () -> button(window).equals("Cancel"));
        }
    }

    @Test
    void aLockedLoginIsUnlockedByItsPassphraseWhichIsNotKeptOnScreen() {
        var story = SyncStory.troubled();
        try (var window = open(story)) {
            Screens.until("the strip", () -> visible(window, "#server-locked"));
            assertThat(Screens.on(() -> window.hand().find("#server-unlock").isDisabled()))
                    .isTrue();
            window.hand().click("#server-unlock-passphrase");
            window.hand().type("long enough");
            window.hand().click("#server-unlock");
            Screens.until(
                    "it is unlocked, then syncs",
                    () ->
                            story.done.contains("unlocked with long enough")
                                    && button(window).equals("Cancel"));
            assertThat(
                            Screens.on(
                                    () ->
                                            ((PasswordField)
                                                            window.hand()
                                                                    .find(
                                                                            "#server-unlock-passphrase"))
                                                    .getText()))
                    .isEmpty();
        }
    }

    @Test
    void anotherServerIsTakenForANewOneOnlyByItsButton() {
        var story = SyncStory.troubled();
        try (var window = open(story)) {
            io.trialdesk.ui.testing.Album.choose(window, "#server-list", 1);
            Screens.until("the strip", () -> visible(window, "#server-another-verb"));
            assertThat(text(window, "#server-another-words"))
                    .contains("it was emptied", "Starting over");
            assertThat(visible(window, "#server-problem")).isFalse();
            window.hand().click("#server-another-verb");
            Screens.until("it starts over", () -> story.done.contains("started over 2"));
            Screens.until("what would go", () -> lines(window).size() == 8);
        }
    }

    @Test
    void whatAServerWillNotTakeIsDiscardedByButtonOrKeyAndComesBackByUndo() {
        var story = SyncStory.typical();
        try (var window = open(story)) {
            Screens.until("lines", () -> lines(window).size() == 7);
            io.trialdesk.ui.testing.Album.choose(window, "#lines", 6);
            window.hand().key(KeyCode.DELETE);
            Screens.until("it is gone", () -> lines(window).size() == 6);
            window.hand().text("Discarded: set tag owner");
            window.hand().click("#notice-undo");
            Screens.until("it is back", () -> lines(window).size() == 7);
            io.trialdesk.ui.testing.Album.choose(window, "#lines", 0);
            window.hand().key(KeyCode.DELETE);
            assertThat(story.done).containsExactly("taken up 7");
        }
    }

    @Test
    void aPageThatCouldNotBeReadDoesNotClaimToBeEmpty() {
        var story = SyncStory.typical();
        try (var window = open(story)) {
            Screens.until("lines", () -> lines(window).size() == 7);
            story.fail();
            window.hand().click("#sheet-preview");
            Screens.until("the strip", () -> visible(window, "#sync-problem"));
            assertThat(visible(window, "#nothing")).isFalse();
        }
    }

    private static boolean visible(Framed window, String id) {
        return Screens.on(
                () -> {
                    var node = window.scene().lookup(id);
                    return node != null && node.isVisible();
                });
    }

    @Test
    void aClosedScreenIsLetGo() {
        Gone.soon(openedAndClosed(), "the screen");
    }

    private static WeakReference<Screen> openedAndClosed() {
        var made = new ArrayList<Screen>();
        try (var window = open(SyncStory.typical(), made)) {
            window.hand().click("#sheet-history");
        }
        return new WeakReference<>(made.removeFirst());
    }

    private static Framed open(SyncStory story) {
        return open(story, new ArrayList<>());
    }

    private static Framed open(SyncStory story, List<Screen> made) {
        var window =
                new Framed(
                        new Place.Sync(),
                        1280,
                        800,
                        ThemeChoice.LIGHT,
                        new StillClock(SyncStory.NOW),
                        (shell, threads) -> {
                            var screen =
                                    new SyncScreen(
                                            story,
                                            threads,
                                            shell.notices(),
                                            shell.works(),
                                            ZoneOffset.UTC);
                            made.add(screen);
                            return screen;
                        });
        Screens.until("it is loaded", () -> window.scene().lookup("#sync .button") != null);
        return window;
    }

    private static void url(Framed window, String address) {
        ((javafx.scene.control.TextField) window.scene().lookup("#server-url")).setText(address);
    }

    private static List<Object> lines(Framed window) {
        return Screens.on(
                () -> List.copyOf(((ListView<?>) window.scene().lookup("#lines")).getItems()));
    }

    private static String text(Framed window, String id) {
        return Screens.on(
                () -> window.scene().lookup(id) instanceof Label label ? label.getText() : "");
    }

    private static String button(Framed window) {
        return Screens.on(() -> ((Button) window.scene().lookup("#sync-now")).getText());
    }
}
