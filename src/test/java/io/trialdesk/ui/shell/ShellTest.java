package io.trialdesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.ui.action.Action;
import io.trialdesk.ui.fx.UiThread;
import io.trialdesk.ui.shell.api.Notice;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.testing.Hand;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.testing.StillClock;
import io.trialdesk.ui.theme.Theme;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ShellTest {
    private Theme theme;
    private Shell shell;
    private Scene scene;
    private Stage stage;
    private Hand hand;
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void open() {
        Screens.run(
                () -> {
                    theme = new Theme(ThemeChoice.LIGHT);
                    var verbs =
                            new Verbs(
                                    () -> done.add("folder"),
                                    () -> done.add("server"),
                                    () -> done.add("train"),
                                    () -> done.add("undo"),
                                    place -> done.add(place),
                                    () -> done.add("found"));
                    shell =
                            new Shell(
                                    theme,
                                    verbs,
                                    typed -> List.of(),
                                    new UiThread(),
                                    new StillClock(Instant.EPOCH));
                    scene = shell.open(1280, 800);
                });
        stage = Screens.stage(scene);
        hand = new Hand(scene);
        Screens.settle();
    }

    @AfterEach
    void close() {
        Screens.run(
                () -> {
                    stage.close();
                    shell.close();
                    theme.close();
                });
    }

    @Test
    void thePaletteFindsAnActionByAFewLettersAndDoesIt() {
        hand.key(KeyCode.K, Hand.Held.CTRL);
        assertThat(find("#palette").isVisible()).isTrue();
        hand.type("trn");
        hand.key(KeyCode.ENTER);
        assertThat(done).containsExactly("train");
        assertThat(find("#palette").isVisible()).isFalse();
    }

    @Test
    void escapeClosesThePalette() {
        hand.key(KeyCode.K, Hand.Held.CTRL);
        hand.key(KeyCode.ESCAPE);
        assertThat(find("#palette").isVisible()).isFalse();
    }

    @Test
    void theSideBarFoldsAwayByKey() {
        hand.key(KeyCode.B, Hand.Held.CTRL);
        assertThat(find("#sources").getParent().isVisible()).isFalse();
    }

    @Test
    void tabsGoToTheirPlacesAndBackGoesBack() {
        hand.click("#tab-models");
        assertThat(shell.navigator().here().get()).isEqualTo(Place.Models.ALL);
        hand.key(KeyCode.LEFT, Hand.Held.ALT);
        assertThat(shell.navigator().here().get()).isEqualTo(Place.Runs.ALL);
    }

    @Test
    void aNoticeOffersUndo() {
        shell.notices().say(Notice.undoable("Tag added", "", () -> done.add("undone")));
        Screens.until("the notice is there", () -> scene.getRoot().lookup("#notice-undo") != null);
        hand.click("#notice-undo");
        assertThat(done).containsExactly("undone");
        assertThat(scene.getRoot().lookup("#notice-undo")).isNull();
    }

    @Test
    void everythingGrowsByKey() {
        hand.key(KeyCode.EQUALS, Hand.Held.CTRL);
        assertThat(shell.scale().get()).isEqualTo(1.1);
        hand.key(KeyCode.DIGIT0, Hand.Held.CTRL);
        assertThat(shell.scale().get()).isEqualTo(1);
    }

    @Test
    void aClickOnASourceGoesThere() {
        var entry =
                new SideEntry(
                        SideEntry.Kind.FOLDER,
                        "credit",
                        "42",
                        "/home/ann/credit",
                        Optional.of(Place.Runs.of(7)),
                        List.of());
        Screens.run(() -> shell.sideBar().showSources(List.of(entry)));
        Screens.settle();
        hand.click(hand.text("credit"));
        assertThat(shell.navigator().here().get()).isEqualTo(Place.Runs.of(7));
    }

    @Test
    void noTwoActionsHaveOneKeyAndAllHaveWords() {
        assertThat(shell.actions().all()).allSatisfy(a -> assertThat(a.text()).isNotBlank());
        assertThat(shell.actions().all().stream().flatMap(a -> a.key().stream()))
                .doesNotHaveDuplicates();
        assertThat(shell.actions().all()).extracting(Action::id).doesNotHaveDuplicates();
    }

    private javafx.scene.Node find(String selector) {
        return hand.find(selector);
    }
}
