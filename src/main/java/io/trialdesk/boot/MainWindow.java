package io.trialdesk.boot;

import io.trialdesk.store.Store;
import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.fx.UiThread;
import io.trialdesk.ui.runs.RunsScreen;
import io.trialdesk.ui.shell.Shell;
import io.trialdesk.ui.shell.Verbs;
import io.trialdesk.ui.shell.api.Notice;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.sync.SyncScreen;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Theme;
import io.trialdesk.ui.theme.ThemeChoice;
import io.trialdesk.work.Scope;

import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The window's content, put together from services and screens. Made, used and closed on the FX
/// thread; what it shows is read on workers.
final class MainWindow implements AutoCloseable {
    /// What the window asks of its surroundings.
    interface Outside {
        /// Asks the user for a folder and hands it over, unless the user thinks better of it.
        void askFolder(Consumer<String> taker);

        /// Adds a place and reads it.
        void add(String location);
    }

    private final Scope scope = new Scope();
    private final Store store;
    private final Threads threads;
    private final Theme theme;
    private final Shell shell;
    private final Outside outside;
    private final TabScreens screens;

    MainWindow(Services services, ThemeChoice choice, Outside outside) {
        this.store = services.store();
        this.outside = outside;
        threads = new Threads(services.workers(), new UiThread(), services.clock());
        theme = scope.own(new Theme(choice));
        shell = scope.own(shell(services));
        screens = scope.own(new TabScreens(services, threads, shell, theme, around()));
        shell.sideBar().onHint(entry -> showFound(entry.place()));
        scope.own(new FrameFacts(store, services.calls(), threads, shell));
    }

    private Shell shell(Services services) {
        var search = new RunSearch(store, this::openRun);
        return new Shell(theme, verbs(), search::find, threads.uiThread(), services.clock());
    }

    private TabScreens.Around around() {
        return new TabScreens.Around(
                () -> outside.askFolder(outside::add), this::addServer, this::openRun);
    }

    /// The frame with everything in it.
    Scene scene(double width, double height) {
        return shell.open(width, height);
    }

    Shell shell() {
        return shell;
    }

    Theme theme() {
        return theme;
    }

    /// The runs screen, once it has been visited.
    @Nullable RunsScreen runsScreen() {
        return screens.runs();
    }

    private Verbs verbs() {
        return new Verbs(
                () -> outside.askFolder(outside::add),
                this::addServer,
                () -> shell.navigator().go(Place.Jobs.ALL),
                this::undo,
                outside::add,
                () -> showFound(Optional.empty()));
    }

    /// What else the sources hold, or one of them.
    private void showFound(Optional<Place> place) {
        FoundFiles.show(store, place, threads, shell);
    }

    private void addServer() {
        shell.navigator().go(new Place.Sync());
        screens.sync().ifPresent(SyncScreen::addServer);
    }

    private void undo() {
        threads.work(
                () -> store.edits().undo(),
                undone ->
                        shell.notices()
                                .say(
                                        Notice.done(
                                                Texts.of(
                                                        undone.isPresent()
                                                                ? "shell.undone"
                                                                : "shell.nothing-to-undo"))),
                problem -> shell.notices().say(Notice.problem(problem, "")));
    }

    private void openRun(long key) {
        shell.navigator().go(Place.Runs.ALL);
        Optional.ofNullable(screens.runs()).ifPresent(it -> it.select(List.of(key)));
    }

    @Override
    public void close() {
        scope.close();
    }
}
