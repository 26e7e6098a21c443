package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.fail;

import io.trialdesk.store.Store;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.testing.Hand;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.theme.ThemeChoice;
import io.trialdesk.work.Progress;
import io.trialdesk.work.SystemClock;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The window as the program opens it, with a workspace on disk and folders that are read and
/// followed while it is open.
final class LiveWindow implements AutoCloseable {
    private final SystemClock clock = new SystemClock();
    private final Desk desk = new Desk(clock, new PrintWriter(System.err, true));
    private final Sources sources;
    private final MainWindow window;
    private final Scene scene;
    private final Stage stage;
    private final Hand hand;

    /// Opens it on its runs.
    LiveWindow(Path home, double width, double height) {
        desk.homeIs(() -> home);
        var services = desk.services();
        sources =
                new Sources(
                        services.store(),
                        desk.follow(),
                        desk.sync(),
                        desk.workers(),
                        new ServerReads(
                                services.store(),
                                desk.sync(),
                                services.calls(),
                                desk.workers(),
                                desk.clock(),
                                _ -> {}),
                        why -> fail(why));
        window = Screens.on(() -> new MainWindow(services, ThemeChoice.LIGHT, new Nobody()));
        scene = Screens.on(() -> window.scene(width, height));
        stage = Screens.stage(scene);
        Screens.run(() -> window.shell().navigator().go(Place.Runs.ALL));
        hand = new Hand(scene);
    }

    /// Adds a folder; it is read meanwhile.
    void add(Path folder) {
        sources.add(List.of(folder.toAbsolutePath().toString()), Progress.SILENT);
    }

    Store store() {
        return desk.store();
    }

    MainWindow window() {
        return window;
    }

    Scene scene() {
        return scene;
    }

    Hand hand() {
        return hand;
    }

    TableView<?> table() {
        return (TableView<?>) hand.find("#runs-table");
    }

    /// How many runs the screen says there are.
    String count() {
        return label("#count");
    }

    /// The text of a label with plain spaces, empty when there is none.
    String label(String selector) {
        return Screens.on(
                () ->
                        scene.lookup(selector) instanceof Label label
                                ? label.getText().replace('\u2009', ' ')
                                : "");
    }

    @Override
    public void close() {
        Screens.run(
                () -> {
                    stage.close();
                    window.close();
                });
        desk.close();
        clock.close();
    }

    private static final class Nobody implements MainWindow.Outside {
        @Override
        public void askFolder(Consumer<String> taker) {}

        @Override
        public void add(String location) {}
    }
}
