package io.trialdesk.ui.testing;

import io.trialdesk.query.Catalogue;
import io.trialdesk.store.Store;
import io.trialdesk.ui.fx.UiThread;
import io.trialdesk.ui.media.MediaDoor;
import io.trialdesk.ui.runs.Beside;
import io.trialdesk.ui.runs.RunsScreen;
import io.trialdesk.ui.shell.Shell;
import io.trialdesk.ui.shell.SourceTree;
import io.trialdesk.ui.shell.SyncPill;
import io.trialdesk.ui.shell.Verbs;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.shell.api.Tab;
import io.trialdesk.ui.theme.RunColours;
import io.trialdesk.ui.theme.Theme;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A whole window on a store, as the program makes it, with the runs screen open.
public final class RunsWindow implements AutoCloseable {
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Theme theme;
    private final Shell shell;
    private final Scene scene;
    private final Stage stage;
    private final Hand hand;
    private final Charts charts = Screens.on(Charts::new);

    public RunsWindow(Store store, ThemeChoice choice, double width, double height) {
        var clock = new StillClock(MadeUpRuns.NOW);
        theme = Screens.on(() -> new Theme(choice));
        shell =
                Screens.on(
                        () ->
                                new Shell(
                                        theme,
                                        Verbs.NONE,
                                        typed -> List.of(),
                                        new UiThread(),
                                        clock));
        var around =
                new RunsScreen.Around(
                        store, workers, new UiThread(), clock, ZoneOffset.UTC, MediaDoor.NOTHING);
        scene =
                Screens.on(
                        () -> {
                            shell.serve(Tab.RUNS, () -> screen(around));
                            return shell.open(width, height);
                        });
        stage = Screens.stage(scene);
        hand = new Hand(scene);
        refreshTree(store);
        Screens.settle();
    }

    /// Fills the side bar, as boot does after each change.
    public void refreshTree(Store store) {
        Catalogue catalogue;
        try {
            catalogue = store.catalogue().now();
        } catch (RuntimeException unreadable) {
            return;
        }
        var sources = store.sources().all();
        Screens.run(
                () -> {
                    shell.sideBar().showSources(SourceTree.of(sources, catalogue));
                    if (sources.size() > 1) {
                        shell.pill()
                                .set(new SyncPill(SyncPill.State.OFFLINE, "Offline copy 2 min"));
                        shell.facts().set("412 of 1 903 runs cached  ·  3 changes waiting");
                    }
                });
    }

    private RunsScreen screen(RunsScreen.Around around) {
        return new RunsScreen(
                around,
                new RunsScreen.Window(
                        shell.navigator(),
                        shell.notices(),
                        new RunColours(),
                        theme.look(),
                        new SimpleObjectProperty<>(OptionalLong.empty()),
                        () -> {}),
                charts);
    }

    public Shell shell() {
        return shell;
    }

    public Theme theme() {
        return theme;
    }

    public Scene scene() {
        return scene;
    }

    public Stage stage() {
        return stage;
    }

    public Hand hand() {
        return hand;
    }

    public Charts charts() {
        return charts;
    }

    public Place here() {
        return Screens.on(() -> shell.navigator().here().get());
    }

    @Override
    public void close() {
        Screens.run(
                () -> {
                    stage.close();
                    shell.close();
                    theme.close();
                });
        workers.close();
    }

    /// Stands where the chart panel goes, and remembers what it was told.
    public static final class Charts implements Beside {
        private final StackPane root = new StackPane(new Label());
        private final List<Seen> seen = new ArrayList<>();
        private List<String> metrics = List.of();

        @Override
        public Region root() {
            return root;
        }

        @Override
        public void show(List<Seen> runs, Collection<String> keys) {
            seen.clear();
            seen.addAll(runs);
            metrics = List.copyOf(keys);
        }

        public List<Seen> seen() {
            return List.copyOf(seen);
        }

        public List<String> metrics() {
            return metrics;
        }

        @Override
        public void stale() {}

        @Override
        public void close() {}
    }
}
