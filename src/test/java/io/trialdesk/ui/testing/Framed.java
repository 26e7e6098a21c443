package io.trialdesk.ui.testing;

import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.fx.UiThread;
import io.trialdesk.ui.shell.Shell;
import io.trialdesk.ui.shell.SideEntry;
import io.trialdesk.ui.shell.SyncPill;
import io.trialdesk.ui.shell.Verbs;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.shell.api.Screen;
import io.trialdesk.ui.theme.Theme;
import io.trialdesk.ui.theme.ThemeChoice;
import io.trialdesk.work.Clock;

import javafx.scene.Scene;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// One screen in the real frame of the window, with workers and a clock.
public final class Framed implements AutoCloseable {
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Theme theme;
    private final Shell shell;
    private final Scene scene;
    private final Stage stage;

    /// Makes the screen.
    public interface Maker {
        Screen make(Shell shell, Threads threads);
    }

    public Framed(Place place, int width, int height, ThemeChoice look, Clock clock, Maker maker) {
        var threads = new Threads(workers, new UiThread(), clock);
        theme = Screens.on(() -> new Theme(look));
        shell =
                Screens.on(
                        () ->
                                new Shell(
                                        theme,
                                        Verbs.NONE,
                                        typed -> List.of(),
                                        threads.uiThread(),
                                        clock));
        scene =
                Screens.on(
                        () -> {
                            shell.serve(place.tab(), () -> maker.make(shell, threads));
                            shell.sideBar().showSources(sources());
                            shell.pill()
                                    .set(new SyncPill(SyncPill.State.FRESH, "Synced 2 min ago"));
                            return shell.open(width, height);
                        });
        stage = Screens.stage(scene);
        Screens.run(() -> shell.navigator().go(place));
        Screens.settle();
    }

    public Shell shell() {
        return shell;
    }

    public Scene scene() {
        return scene;
    }

    public Hand hand() {
        return new Hand(scene);
    }

    public void shot(Path file) {
        Screens.shot(scene, file);
    }

    @Override
    public void close() {
        Screens.run(
                () -> {
                    stage.close();
                    stage.setScene(null);
                    shell.close();
                    theme.close();
                });
        workers.close();
    }

    private static List<SideEntry> sources() {
        return List.of(
                entry(SideEntry.Kind.ALL, "All runs", "960", List.of()),
                entry(
                        SideEntry.Kind.FOLDER,
                        "projects",
                        "60",
                        List.of(
                                entry(SideEntry.Kind.EXPERIMENT, "credit", "42", List.of()),
                                entry(SideEntry.Kind.EXPERIMENT, "digits", "18", List.of()))),
                entry(
                        SideEntry.Kind.SERVER,
                        "mlflow.team",
                        "900",
                        List.of(entry(SideEntry.Kind.EXPERIMENT, "ranking", "900", List.of()))));
    }

    private static SideEntry entry(
            SideEntry.Kind kind, String title, String side, List<SideEntry> inside) {
        return new SideEntry(kind, title, side, title, Optional.of(Place.Runs.ALL), inside);
    }
}
