package io.trialdesk.boot;

import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.testing.Approved;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.scene.control.ListView;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;

/// The screens look as they were approved: empty, with the runs of a working group, and when the
/// workspace can no longer be read. Everything shown is made up, the clock stands still, the face
/// is the program's own.
final class ScreensIT {
    private static final TimeZone HERE = TimeZone.getDefault();

    @BeforeAll
    static void utc() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    @AfterAll
    static void home() {
        TimeZone.setDefault(HERE);
    }

    @Test
    void withNothingInTheWorkspace() {
        both(
                Workspace.empty(),
                (studio, check) -> {
                    check.accept("runs-empty");
                    studio.go(new Place.Compare(List.of()));
                    check.accept("compare-empty");
                    studio.go(Place.Jobs.ALL);
                    check.accept("jobs-empty");
                });
    }

    @Test
    void withTheRunsOfAWorkingGroup() {
        both(
                Workspace.group(),
                (studio, check) -> {
                    studio.select(3L, 6L, 7L);
                    check.accept("runs-typical");
                    studio.act("runs.open");
                    check.accept("runs-details");
                    studio.go(new Place.Compare(List.of(3L, 6L, 7L)));
                    check.accept("compare-typical");
                    studio.go(Place.Jobs.ALL);
                    check.accept("jobs-typical");
                });
    }

    @Test
    void withRunsThatToolsRecorded() {
        both(
                Workspace.recorded(),
                (studio, check) -> {
                    Recorded.page(studio, "hydra", "config");
                    check.accept("details-config");
                    Recorded.page(studio, "sacred", "code");
                    check.accept("details-code");
                    Recorded.open(studio, "environment");
                    check.accept("details-environment");
                    Recorded.open(studio, "log");
                    Screens.until("it was read", () -> hasItems(studio, "#run-log #log-lines"));
                    check.accept("details-log");
                    Recorded.page(studio, "tensorboard", "media");
                    check.accept("details-media");
                    Recorded.compared(studio);
                    check.accept("compare-media");
                    studio.go(Place.Runs.ALL);
                    studio.act("shell.found");
                    Screens.until("it was read", () -> studio.visible("#found-add"));
                    check.accept("found");
                });
    }

    @Test
    void withAWorkspaceThatCanNoLongerBeRead() {
        var workspace = Workspace.group();
        var jobs = workspace.jobs();
        try (workspace;
                var studio = new Studio(workspace, ThemeChoice.LIGHT, 1280, 800)) {
            studio.go(Place.Runs.ALL);
            studio.still();
            studio.go(Place.Jobs.ALL);
            Screens.until("jobs are listed", () -> hasItems(studio, "#job-list"));
            jobs.fail();
            workspace.store().close();
            studio.choose("#job-list", 3);
            Screens.until("jobs tell of it", () -> studio.visible("#jobs-problem"));
            Approved.check("jobs-failing-light", studio.still());
            studio.go(Place.Runs.ALL);
            studio.filter("status = 'failed'");
            Screens.until("runs tell of it", () -> studio.visible("#failure-band"));
            Approved.check("runs-failing-light", studio.still());
            studio.go(new Place.Compare(List.of(3L, 6L)));
            Screens.until("comparing tells of it", () -> !studio.visible("#compare-loading"));
            Approved.check("compare-failing-light", studio.still());
        }
    }

    private static boolean hasItems(Studio studio, String list) {
        return !((ListView<?>) studio.hand().find(list)).getItems().isEmpty();
    }

    private interface Story {
        void tell(Studio studio, Consumer<String> check);
    }

    /// Tells the same story in both themes.
    private static void both(Workspace made, Story story) {
        try (var workspace = made) {
            for (var look : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
                try (var studio = new Studio(workspace, look, 1280, 800)) {
                    studio.go(Place.Runs.ALL);
                    story.tell(
                            studio,
                            name -> {
                                var full = (name + "-" + look).toLowerCase(Locale.ROOT);
                                Approved.check(full, studio.still());
                            });
                }
            }
        }
    }
}
