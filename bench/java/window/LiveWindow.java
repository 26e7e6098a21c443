package io.trialdesk.boot;

import io.trialdesk.format.Formats;
import io.trialdesk.ingest.Follow;
import io.trialdesk.ingest.Ingest;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Source;
import io.trialdesk.store.IngestBatch;
import io.trialdesk.store.Store;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.theme.ThemeChoice;
import io.trialdesk.work.Progress;
import io.trialdesk.work.Scope;
import io.trialdesk.work.SystemClock;

import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The program's own window on a workspace, which follows one folder as an open window does. It lies in the package
/// of the classes that put the window together. Made on any thread but the FX thread, [#show] and [#select] on the FX
/// thread.
public final class LiveWindow implements AutoCloseable {
    /// The headless platform's screen is no wider.
    private static final double WIDTH = 1000;

    private static final double HEIGHT = 800;

    private final Scope scope = new Scope();
    private final Desk desk;
    private final Services services;
    private MainWindow window;

    public LiveWindow(Path home) {
        var clock = scope.own(new SystemClock());
        desk = scope.own(new Desk(clock, new PrintWriter(System.err, true)));
        desk.homeIs(() -> home);
        services = desk.services();
        takeGrey();
    }

    public Store store() {
        return services.store();
    }

    /// Opens the window in the corner of the screen.
    public Scene show() {
        window = new MainWindow(services, ThemeChoice.LIGHT, new Nobody());
        var scene = window.scene(WIDTH, HEIGHT);
        var stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.show();
        window.shell().navigator().go(Place.Runs.ALL);
        // So narrow a window has no room for the side bar beside whole charts.
        ((ButtonBase) scene.lookup("#toggle-side-bar")).fire();
        return scene;
    }

    /// The first run of a workspace is drawn in grey, as axes are; with one before it the next has colour.
    private void takeGrey() {
        var before = store().sources().add(Source.Kind.SERVER, "http://localhost:5000");
        var run =
                new Run(
                        "before", "before", "", "", "", RunStatus.FINISHED, null, null, null, Map.of(), Map.of(),
                        Map.of(), false);
        var _ = store().runs().commit(IngestBatch.heads(before.id(), List.of(run)));
        store().sources().remove(before.id());
    }

    /// Begins to follow the folder.
    ///
    /// @param formats what reads it: the program's own, or those with a fault put in
    public void follow(Path folder, Formats formats) {
        var source = store().sources().add(Source.Kind.FOLDER, folder.toString());
        var follow =
                scope.own(
                        new Follow(
                                new Ingest(store(), formats, desk.headStart()),
                                desk.clock(),
                                desk.workers(),
                                (_, damage) -> {
                                    throw new IllegalStateException(damage.sentence());
                                }));
        follow.follow(source, Progress.SILENT);
    }

    /// Chooses a run, so that its details are shown too.
    public void select(long run) {
        window.runsScreen().select(List.of(run));
    }

    /// Ends the window; the toolkit must have ended.
    @Override
    public void close() {
        scope.close();
    }

    private static final class Nobody implements MainWindow.Outside {
        @Override
        public void askFolder(Consumer<String> taker) {
            // Nobody asks.
        }

        @Override
        public void add(String location) {
            // Nothing more comes.
        }
    }
}
