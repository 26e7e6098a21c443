package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The details of runs that tools recorded: where values come from, circumstances, what was
/// printed, pictures; and what the sources hold beside runs.
final class DetailsWindowIT {
    private static Workspace workspace;
    private static Studio studio;

    @BeforeAll
    static void open() {
        workspace = Workspace.recorded();
        studio = new Studio(workspace, ThemeChoice.LIGHT, 1280, 800);
        studio.go(io.trialdesk.ui.shell.api.Place.Runs.ALL);
    }

    @AfterAll
    static void close() {
        studio.close();
        workspace.close();
    }

    @Test
    void aValueOfTheConfigurationSaysWhichLayerDecidedIt() {
        Recorded.page(studio, "hydra", "config");
        var override = (Label) studio.hand().text("override");
        assertThat(override.getTooltip().getText()).contains("from ", "overrides.yaml");
    }

    @Test
    void whatWasPrintedIsShownLineByLine() {
        Recorded.page(studio, "sacred", "log");
        Screens.until("lines are there", () -> !lines().getItems().isEmpty());
        Recorded.open(studio, "environment");
        assertThat(studio.visible("#run-log")).isFalse();
    }

    @Test
    void aPictureIsOpenedLargeAndLeftAgain() {
        Recorded.large(studio);
        Screens.until("it is decoded", () -> studio.visible("#media-picture"));
        studio.hand().click("#media-back");
        Screens.until("all are there", () -> studio.visible("#media-grid"));
    }

    @Test
    void picturesOfRunsStandBesideEachOtherAtOneStep() {
        Recorded.compared(studio);
        Screens.until("pictures are there", () -> studio.visible("#media-sheet .image-view"));
        studio.go(io.trialdesk.ui.shell.api.Place.Runs.ALL);
    }

    @Test
    void tablesThatCouldBeReadAreListedWithAWayToReadThem() {
        studio.act("shell.found");
        Screens.until("the list is there", () -> studio.visible("#found-add"));
        studio.hand().click("#found-add");
        studio.hand().text("Added");
        studio.hand().click("#found-close");
        assertThat(studio.visible("#found")).isFalse();
    }

    private static ListView<?> lines() {
        return (ListView<?>) studio.hand().find("#run-log #log-lines");
    }
}
