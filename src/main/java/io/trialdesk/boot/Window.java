package io.trialdesk.boot;

import io.trialdesk.cli.Failure;
import io.trialdesk.cli.Places;
import io.trialdesk.ingest.Follow;
import io.trialdesk.store.WorkspaceInUse;
import io.trialdesk.ui.fx.UiThread;
import io.trialdesk.ui.shell.api.Notice;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.ThemeChoice;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;
import io.trialdesk.work.Scope;

import javafx.stage.Stage;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// Opens the window on the workspace and returns when it is closed. A second start gives its
/// folders to the first; without a display it says so and tells in text and picture what the window
/// would show.
final class Window {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Desk desk;
    private final Consumer<List<String>> withoutDisplay;
    private final PrintWriter err;

    /// Makes the opener.
    ///
    /// @param withoutDisplay tells what the sources hold when no window can be shown
    Window(Desk desk, Consumer<List<String>> withoutDisplay, PrintWriter err) {
        this.desk = desk;
        this.withoutDisplay = withoutDisplay;
        this.err = err;
    }

    /// Opens it on some places more, in addition to those the workspace knows.
    void open(List<String> locations) {
        var places = locations.stream().map(text -> Places.parse(text).location()).toList();
        try {
            var store = desk.open();
            var first = places.isEmpty() && store.sources().all().isEmpty() ? samples() : places;
            if (Display.isThere(System.getenv(), System.getProperty("os.name"))) {
                show(first);
            } else {
                withoutDisplay.accept(
                        first.isEmpty()
                                ? store.sources().all().stream().map(s -> s.location()).toList()
                                : first);
            }
        } catch (WorkspaceInUse e) {
            handOver(places);
        } catch (IOException e) {
            throw Failure.of(
                    "%s: the workspace cannot be opened: %s"
                            .formatted(desk.home(), e.getMessage()));
        }
    }

    private void handOver(List<String> places) {
        if (!Handover.send(desk.home(), places)) {
            throw Failure.of(
                    "the workspace %s is in use by another process that takes no folders; choose another with --home"
                            .formatted(desk.home()));
        }
        err.println("trialdesk: handed over to the window that is open");
    }

    /// What a first start shows: the projects that come with a clone.
    private static List<String> samples() {
        var folder = System.getProperty("trialdesk.samples", "");
        return !folder.isEmpty() && Files.isDirectory(Path.of(folder))
                ? List.of(folder)
                : List.of();
    }

    private void show(List<String> places) throws IOException {
        var services = desk.services();
        var follow = desk.follow();
        var closed = new CountDownLatch(1);
        try (var scope = new Scope()) {
            UiThread.start(() -> stageOrEnd(services, follow, places, scope, closed));
            closed.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody may interrupt a thread of this program", e);
        } finally {
            UiThread.end();
        }
    }

    /// A window that cannot be put together must not leave a process without one.
    private void stageOrEnd(
            Services services,
            Follow follow,
            List<String> places,
            Scope scope,
            CountDownLatch closed) {
        try {
            stage(services, follow, places, scope, closed);
        } catch (RuntimeException problem) {
            closed.countDown();
            throw problem;
        }
    }

    /// On the FX thread.
    private void stage(
            Services services,
            Follow follow,
            List<String> places,
            Scope scope,
            CountDownLatch closed) {
        UiThread.endWithLastWindow(false);
        var stage = new Stage();
        var outside = new Surroundings(stage, desk.workers());
        var window = new MainWindow(services, ThemeChoice.SYSTEM, outside);
        var reads = scope.own(reads(services, window));
        var sources =
                new Sources(
                        services.store(),
                        follow,
                        desk.sync(),
                        desk.workers(),
                        reads,
                        why -> window.shell().notices().say(Notice.problem(why, "")));
        scope.own(services.store().onChange(reads::changed));
        outside.begin(sources, window.shell().notices());
        stage.setTitle(Texts.of("shell.window-title"));
        stage.setScene(window.scene(WIDTH, HEIGHT));
        stage.setOnHidden(
                _ -> {
                    window.close();
                    closed.countDown();
                });
        window.shell().navigator().go(Place.Runs.ALL);
        stage.show();
        desk.workers().execute(() -> begin(window, sources, places, scope, stage));
    }

    private ServerReads reads(Services services, MainWindow window) {
        return new ServerReads(
                services.store(),
                desk.sync(),
                services.calls(),
                desk.workers(),
                desk.clock(),
                window.shell().notices());
    }

    private void begin(
            MainWindow window, Sources sources, List<String> places, Scope scope, Stage stage) {
        try (var work = window.shell().works().begin(Cancel.NEVER)) {
            sources.followAll(work);
            sources.add(places, work);
        }
        try {
            scope.own(Handover.listen(desk.home(), more -> take(sources, more, stage)));
        } catch (IOException e) {
            err.println(
                    "trialdesk: later starts cannot hand over their folders: " + e.getMessage());
        }
    }

    private static void take(Sources sources, List<String> more, Stage stage) {
        sources.add(more, Progress.SILENT);
        new UiThread().execute(stage::toFront);
    }
}
