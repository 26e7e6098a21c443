package io.trialdesk.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.ui.media.MediaDoor;
import io.trialdesk.ui.plot.Charts;
import io.trialdesk.ui.plot.FakePoints;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.testing.Hand;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.theme.RunColours;
import io.trialdesk.ui.theme.Theme;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class CompareScreenTest {
    private final NoWay way = new NoWay();
    private final Theme theme = Screens.on(() -> new Theme(ThemeChoice.LIGHT));
    private final CompareScreen screen =
            Screens.on(
                    () ->
                            new CompareScreen(
                                    this::runs,
                                    SomeRuns::alike,
                                    Direction::guess,
                                    Charts.context(new FakePoints(50), theme),
                                    new RunColours(),
                                    way,
                                    MediaDoor.NOTHING));
    private volatile boolean broken;
    private final Scene scene = Screens.on(() -> new Scene((Parent) screen.root(), 960, 700));
    private final Stage stage = open();
    private final Hand hand = new Hand(scene);

    private List<ComparedRun> runs(List<Long> keys) {
        if (broken) {
            throw new IllegalStateException("the disk is gone");
        }
        return SomeRuns.sweep(keys.size());
    }

    private Stage open() {
        Screens.run(() -> Theme.dress(scene));
        return Screens.stage(scene);
    }

    @AfterEach
    void close() {
        Screens.run(stage::hide);
        Screens.run(screen::close);
        Screens.run(theme::close);
    }

    private void compare(Long... runs) {
        Screens.run(() -> screen.arrive(new Place.Compare(List.of(runs))));
        Screens.until("runs stand side by side", () -> scene.lookup("#run-head-1") != null);
    }

    private String count() {
        return ((Label) hand.find("#compare-count")).getText();
    }

    private int rows() {
        return ((javafx.scene.control.ListView<?>) hand.find("#compare-sheet")).getItems().size();
    }

    @Test
    void onlyDifferencesCanBeSwitchedOff() {
        compare(1L, 2L, 3L);
        assertThat(count()).matches("\\d+ of \\d+ differ");
        int few = rows();
        hand.click("#compare-only");
        Screens.until("equal rows came", () -> rows() > few);
    }

    @Test
    void aClickOnAHeadMakesThatRunTheBaseline() {
        compare(1L, 2L, 3L);
        hand.click("#run-head-2");
        Screens.until(
                "the second run is the baseline",
                () -> scene.lookup("#run-head-2").lookup(".td-chip") != null);
        assertThat(hand.find("#run-head-2").getLayoutX())
                .isLessThan(scene.lookup("#run-head-1").localToScene(0, 0).getX());
    }

    @Test
    void withoutRunsTheScreenSaysHowToGetSome() {
        Screens.settle();
        hand.click(hand.text("Choose runs"));
        Screens.until("went to the runs", () -> way.here().get().equals(Place.Runs.ALL));
    }

    @Test
    void aFailureLeavesTheSheetAndSaysThatItIsOld() {
        compare(1L, 2L);
        int before = rows();
        broken = true;
        Screens.run(screen::stale);
        Screens.until("it says so", () -> count().contains("the disk is gone"));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void statusAndActionsAreOffered() {
        compare(1L, 2L);
        assertThat(Screens.on(() -> screen.status().getValue())).startsWith("2 compared");
        assertThat(screen.actions()).extracting(a -> a.text()).doesNotHaveDuplicates();
    }
}
