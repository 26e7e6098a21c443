package io.trialdesk.boot;

import io.trialdesk.store.Changes;
import io.trialdesk.store.Store;
import io.trialdesk.ui.compare.CompareScreen;
import io.trialdesk.ui.compare.Direction;
import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.jobs.JobsScreen;
import io.trialdesk.ui.models.ModelsScreen;
import io.trialdesk.ui.plot.ChartContext;
import io.trialdesk.ui.plot.ChartLink;
import io.trialdesk.ui.runs.RunsScreen;
import io.trialdesk.ui.shell.Shell;
import io.trialdesk.ui.shell.api.Screen;
import io.trialdesk.ui.shell.api.Tab;
import io.trialdesk.ui.sync.SyncScreen;
import io.trialdesk.ui.theme.RunColours;
import io.trialdesk.ui.theme.Theme;
import io.trialdesk.work.Scope;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongConsumer;

/// The screens of a window: each is made when its tab is visited first, and told of changes from
/// then on. FX thread only.
final class TabScreens implements AutoCloseable {
    /// Ways out of a screen.
    ///
    /// @param addFolder asks for a folder and adds it
    /// @param addServer shows the form for a new server
    /// @param openRun shows a run, by the workspace's number
    record Around(Runnable addFolder, Runnable addServer, LongConsumer openRun) {}

    private final Scope scope = new Scope();
    private final Services services;
    private final Store store;
    private final Threads threads;
    private final Shell shell;
    private final Theme theme;
    private final Around around;
    private final RunColours colours = new RunColours();
    private final ChartLink link = new ChartLink();
    private final ChartContext context;
    private final Charts charts;
    private @Nullable RunsScreen runs;
    private @Nullable SyncScreen sync;

    TabScreens(Services services, Threads threads, Shell shell, Theme theme, Around around) {
        this.services = services;
        this.store = services.store();
        this.threads = threads;
        this.shell = shell;
        this.theme = theme;
        this.around = around;
        context =
                new ChartContext(
                        Charts.points(store, services.sync()),
                        threads.workers(),
                        Charts.painters(threads.workers()),
                        threads.uiThread(),
                        threads.clock(),
                        theme.look(),
                        link);
        charts = new Charts(context, store, colours, theme.look());
        shell.serve(Tab.RUNS, this::makeRuns);
        shell.serve(Tab.COMPARE, this::makeCompare);
        shell.serve(Tab.JOBS, this::makeJobs);
        shell.serve(Tab.MODELS, this::makeModels);
        shell.serve(Tab.SYNC, this::makeSync);
    }

    /// The runs screen, once it has been visited.
    @Nullable RunsScreen runs() {
        return runs;
    }

    /// The Sync screen, once it has been visited.
    Optional<SyncScreen> sync() {
        return Optional.ofNullable(sync);
    }

    private Screen makeRuns() {
        var outside =
                new RunsScreen.Around(
                        store,
                        threads.workers(),
                        threads.uiThread(),
                        threads.clock(),
                        ZoneId.systemDefault(),
                        new RunMedia(store));
        var window =
                new RunsScreen.Window(
                        shell.navigator(),
                        shell.notices(),
                        colours,
                        theme.look(),
                        link.run(),
                        around.addFolder());
        runs = new RunsScreen(outside, window, charts.beside());
        runs.whenRowsShow(services.inSight());
        return runs;
    }

    private Screen makeCompare() {
        var screen =
                new CompareScreen(
                        new ComparedRuns(store)::of,
                        new MeaningByOrigin(),
                        Direction::guess,
                        context,
                        colours,
                        shell.navigator(),
                        new RunMedia(store));
        scope.own(store.onChange(changes -> staleRuns(changes, screen::stale)));
        return screen;
    }

    private void staleRuns(Changes changes, Runnable stale) {
        boolean shown =
                changes.touches(Changes.Kind.RUN)
                        || changes.touches(Changes.Kind.SERIES)
                        || changes.touches(Changes.Kind.MEDIA);
        if (shown) {
            threads.uiThread().execute(stale);
        }
    }

    private Screen makeJobs() {
        var outside = new JobsScreen.Outside(around.openRun(), around.addFolder(), charts::curves);
        var screen = new JobsScreen(services.jobs(), threads, shell.notices(), outside);
        scope.own(store.onChange(screen::changed));
        return screen;
    }

    private Screen makeModels() {
        var outside = new ModelsScreen.Outside(around.openRun(), around.addServer());
        var screen = new ModelsScreen(services.models(), threads, shell.notices(), outside);
        scope.own(store.onChange(screen::changed));
        return screen;
    }

    /// How a call to a server ended is committed nowhere, so it is told apart.
    private Screen makeSync() {
        var screen = new SyncScreen(services.servers(), threads, shell.notices(), shell.works());
        scope.own(store.onChange(screen::changed));
        var called = Changes.of(Changes.Kind.SERVER);
        scope.own(services.calls().onChange(() -> screen.changed(called)));
        sync = screen;
        return screen;
    }

    @Override
    public void close() {
        scope.close();
    }
}
