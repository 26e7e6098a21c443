package io.trialdesk.boot;

import io.trialdesk.config.Sameness;
import io.trialdesk.model.Source;
import io.trialdesk.query.Attributes;
import io.trialdesk.store.Changes;
import io.trialdesk.store.Store;
import io.trialdesk.store.StoredRun;
import io.trialdesk.ui.action.Finding;
import io.trialdesk.ui.compare.CompareScreen;
import io.trialdesk.ui.compare.ComparedRun;
import io.trialdesk.ui.compare.Direction;
import io.trialdesk.ui.compare.Meaning;
import io.trialdesk.ui.fx.Again;
import io.trialdesk.ui.fx.Live;
import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.fx.UiThread;
import io.trialdesk.ui.jobs.JobsScreen;
import io.trialdesk.ui.models.ModelsScreen;
import io.trialdesk.ui.plot.ChartContext;
import io.trialdesk.ui.plot.ChartLink;
import io.trialdesk.ui.runs.RunsScreen;
import io.trialdesk.ui.shell.Shell;
import io.trialdesk.ui.shell.Verbs;
import io.trialdesk.ui.shell.api.Notice;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.shell.api.Screen;
import io.trialdesk.ui.shell.api.Tab;
import io.trialdesk.ui.sync.SyncScreen;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.RunColours;
import io.trialdesk.ui.theme.Theme;
import io.trialdesk.ui.theme.ThemeChoice;
import io.trialdesk.work.Scope;

import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The window's content, put together from services and screens. Made, used and closed on the FX
/// thread; what it shows is read on workers.
final class MainWindow implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MainWindow.class);

    /// How often the frame looks at how old things have become.
    private static final Duration AGES = Duration.ofSeconds(30);

    /// What the frame around the screens tells of.
    private static final Set<Changes.Kind> FRAMED =
            Set.of(
                    Changes.Kind.RUN,
                    Changes.Kind.SOURCE,
                    Changes.Kind.SERVER,
                    Changes.Kind.OUTBOX,
                    Changes.Kind.EDIT);

    /// What the window asks of its surroundings.
    interface Outside {
        /// Asks the user for a folder and hands it over, unless the user thinks better of it.
        void askFolder(Consumer<String> taker);

        /// Adds a place and reads it.
        void add(String location);
    }

    private final Scope scope = new Scope();
    private final Store store;
    private final Services services;
    private final Threads threads;
    private final Theme theme;
    private final Shell shell;
    private final RunColours colours = new RunColours();
    private final ChartLink link = new ChartLink();
    private final Charts charts;
    private final ChartContext context;
    private final Outside outside;
    private final Live<Boolean, Standing> standing;
    private final Again again;
    private @Nullable RunsScreen runs;
    private @Nullable SyncScreen sync;

    MainWindow(Services services, ThemeChoice choice, Outside outside) {
        this.services = services;
        this.store = services.store();
        this.outside = outside;
        threads = new Threads(services.workers(), new UiThread(), services.clock());
        theme = scope.own(new Theme(choice));
        shell =
                scope.own(
                        new Shell(
                                theme,
                                verbs(),
                                this::search,
                                threads.uiThread(),
                                services.clock()));
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
        standing = scope.own(threads.live(true, _ -> standing(), new FrameFeed()));
        again = scope.own(new Again(standing, threads.clock()));
        scope.own(store.onChange(this::changed));
        scope.own(services.calls().onChange(this::called));
        shell.serve(Tab.RUNS, this::runs);
        shell.serve(Tab.COMPARE, this::compare);
        shell.serve(Tab.JOBS, this::jobs);
        shell.serve(Tab.MODELS, this::models);
        shell.serve(Tab.SYNC, this::sync);
        standing.ask(true);
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
        return runs;
    }

    private Verbs verbs() {
        return new Verbs(
                () -> outside.askFolder(outside::add),
                this::addServer,
                () -> shell.navigator().go(Place.Jobs.ALL),
                this::undo);
    }

    private void addServer() {
        shell.navigator().go(new Place.Sync());
        if (sync != null) {
            sync.addServer();
        }
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

    /// Runs whose name holds what was typed, from the catalogue in memory.
    private List<Finding> search(String typed) {
        var catalogue = store.catalogue().latest();
        var names = catalogue.column(Attributes.NAME);
        var wanted = typed.toLowerCase(Locale.ROOT);
        var found = new ArrayList<Finding>();
        for (int row = 0; row < catalogue.rows() && found.size() < 20; row++) {
            var name = names.text(row);
            if (!wanted.isBlank() && name.toLowerCase(Locale.ROOT).contains(wanted)) {
                long key = catalogue.key(row);
                found.add(new Finding(name, Texts.of("shell.run"), () -> openRun(key)));
            }
        }
        return found;
    }

    private void openRun(long key) {
        shell.navigator().go(Place.Runs.ALL);
        if (runs != null) {
            runs.select(List.of(key));
        }
    }

    private Screen runs() {
        var around =
                new RunsScreen.Around(
                        store,
                        threads.workers(),
                        threads.uiThread(),
                        threads.clock(),
                        ZoneId.systemDefault());
        var window =
                new RunsScreen.Window(
                        shell.navigator(),
                        shell.notices(),
                        colours,
                        theme.look(),
                        link.run(),
                        () -> outside.askFolder(outside::add));
        runs = new RunsScreen(around, window, charts.beside());
        return runs;
    }

    private Screen compare() {
        var screen =
                new CompareScreen(
                        this::compared,
                        (a, b) ->
                                switch (Sameness.of(a, b)) {
                                    case SAME -> Meaning.Alike.SAME;
                                    case SAME_BUT_KIND -> Meaning.Alike.SAME_BUT_TYPE;
                                    case DIFFERENT -> Meaning.Alike.DIFFERENT;
                                },
                        Direction::guess,
                        context,
                        colours,
                        shell.navigator());
        scope.own(store.onChange(changes -> staleRuns(changes, screen::stale)));
        return screen;
    }

    private void staleRuns(Changes changes, Runnable stale) {
        if (changes.touches(Changes.Kind.RUN) || changes.touches(Changes.Kind.SERIES)) {
            threads.uiThread().execute(stale);
        }
    }

    private List<ComparedRun> compared(List<Long> keys) {
        Map<Integer, String> names =
                store.sources().all().stream()
                        .collect(Collectors.toMap(Source::id, Source::shortName));
        Function<StoredRun, ComparedRun> head =
                it ->
                        new ComparedRun(
                                it.key(),
                                names.getOrDefault(it.source(), ""),
                                it.run(),
                                store.details().of(it.key()));
        return store.runs().byKeys(keys).stream().map(head).toList();
    }

    private Screen jobs() {
        var around =
                new JobsScreen.Outside(
                        this::openRun, () -> outside.askFolder(outside::add), charts::curves);
        var screen = new JobsScreen(services.jobs(), threads, shell.notices(), around);
        scope.own(store.onChange(screen::changed));
        return screen;
    }

    private Screen models() {
        var around = new ModelsScreen.Outside(this::openRun, this::addServer);
        var screen = new ModelsScreen(services.models(), threads, shell.notices(), around);
        scope.own(store.onChange(screen::changed));
        return screen;
    }

    private Screen sync() {
        sync = new SyncScreen(services.servers(), threads, shell.notices(), shell.works());
        scope.own(store.onChange(sync::changed));
        return sync;
    }

    private void changed(Changes changes) {
        if (FRAMED.stream().anyMatch(changes::touches)) {
            standing.stale();
        }
    }

    /// A call to a server ended otherwise than before. Any thread.
    private void called() {
        changed(Changes.of(Changes.Kind.SERVER));
        if (sync != null) {
            sync.changed(Changes.of(Changes.Kind.SERVER));
        }
    }

    private Standing standing() {
        return Standing.of(store, threads.clock().now(), ZoneId.systemDefault());
    }

    private final class FrameFeed implements Live.Screen<Standing> {
        @Override
        public void show(Standing now) {
            shell.sideBar().showSources(now.sources());
            shell.pill().set(now.pill());
            shell.facts().set(now.facts());
            again.in(AGES);
        }

        @Override
        public void fail(RuntimeException problem) {
            LOG.warn("The sources could not be read", problem);
        }
    }

    @Override
    public void close() {
        scope.close();
    }
}
