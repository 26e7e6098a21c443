package io.trialdesk.boot;

import io.trialdesk.store.KnownServer;
import io.trialdesk.store.Store;
import io.trialdesk.store.StoredRun;
import io.trialdesk.sync.Sync;
import io.trialdesk.sync.SyncOutcome;
import io.trialdesk.ui.fx.Live;
import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.jobs.Curves;
import io.trialdesk.ui.plot.ChartContext;
import io.trialdesk.ui.plot.ChartPanel;
import io.trialdesk.ui.plot.ChartPanelViewModel;
import io.trialdesk.ui.plot.ChartRun;
import io.trialdesk.ui.plot.PointSource;
import io.trialdesk.ui.runs.Beside;
import io.trialdesk.ui.theme.Look;
import io.trialdesk.ui.theme.RunColours;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Scope;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/// Chart panels for screens that know nothing of charts. FX thread only.
final class Charts {
    private static final Logger LOG = LoggerFactory.getLogger(Charts.class);

    private final ChartContext context;
    private final Store store;
    private final RunColours colours;
    private final ObservableValue<Look> look;

    Charts(ChartContext context, Store store, RunColours colours, ObservableValue<Look> look) {
        this.context = context;
        this.store = store;
        this.colours = colours;
        this.look = look;
    }

    /// Points out of the workspace. Those of a server's run are fetched when they are first looked
    /// at and stay.
    static PointSource points(Store store, Sync sync) {
        return (run, metric) -> {
            if (store.series().count(run, metric) == 0) {
                store.runs()
                        .byKey(run)
                        .flatMap(head -> store.servers().byId(head.source()))
                        .ifPresent(server -> fetch(sync, server, run, metric));
            }
            return store.series().points(run, metric);
        };
    }

    private static void fetch(Sync sync, KnownServer server, long run, String metric) {
        try {
            var outcome = sync.history(server, run, List.of(metric), Cancel.NEVER);
            if (!(outcome instanceof SyncOutcome.Synced)) {
                throw new UncheckedIOException(new IOException(outcome.sentence()));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Painting computes: one core is left for everything else.
    static Executor painters(Executor workers) {
        var free = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
        return task ->
                workers.execute(
                        () -> {
                            free.acquireUninterruptibly();
                            try {
                                task.run();
                            } finally {
                                free.release();
                            }
                        });
    }

    /// The panel beside the runs table.
    Beside beside() {
        return new Panel();
    }

    /// The curves of a job, which look again whenever something of its runs is committed.
    Curves curves(List<Long> runs) {
        return new JobCurves(runs);
    }

    private final class JobCurves implements Curves, Live.Screen<List<StoredRun>> {
        private final Panel panel = new Panel();
        private final Scope scope = new Scope();

        JobCurves(List<Long> runs) {
            scope.own(panel);
            var live = scope.own(threads().live(runs, store.runs()::byKeys, this));
            scope.own(
                    store.onChange(
                            changes -> {
                                if (runs.stream().anyMatch(changes::touchesRun)) {
                                    live.stale();
                                }
                            }));
            live.ask(runs);
        }

        @Override
        public Node root() {
            return panel.root();
        }

        @Override
        public void show(List<StoredRun> heads) {
            colours.show(heads.stream().map(StoredRun::key).toList());
            var metrics = new TreeSet<String>();
            heads.forEach(head -> metrics.addAll(head.run().metrics().keySet()));
            panel.showRuns(heads.stream().map(this::line).toList(), metrics);
            panel.stale();
        }

        private ChartRun line(StoredRun head) {
            int argb = colours.argb(head.key(), look.getValue());
            return new ChartRun(head.key(), head.run().name(), argb);
        }

        @Override
        public void fail(RuntimeException problem) {
            LOG.warn("The curves of a job could not be read", problem);
        }

        @Override
        public void close() {
            scope.close();
        }
    }

    private Threads threads() {
        return new Threads(context.workers(), context.uiThread(), context.clock());
    }

    private final class Panel implements Beside {
        private final ChartPanelViewModel model = new ChartPanelViewModel();
        private final ChartPanel panel = new ChartPanel(context, model);

        @Override
        public Region root() {
            return panel.root();
        }

        @Override
        public void show(List<Seen> runs, Collection<String> metrics) {
            model.show(
                    runs.stream().map(r -> new ChartRun(r.key(), r.name(), r.argb())).toList(),
                    metrics);
        }

        void showRuns(List<ChartRun> runs, Collection<String> metrics) {
            model.show(runs, metrics);
        }

        @Override
        public void stale() {
            panel.stale();
        }

        @Override
        public void close() {
            panel.close();
        }
    }
}
