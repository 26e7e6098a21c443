package io.trialdesk.cli;

import io.trialdesk.model.Source;
import io.trialdesk.store.KnownServer;
import io.trialdesk.store.Store;
import io.trialdesk.store.StoredRun;
import io.trialdesk.sync.Sync;
import io.trialdesk.sync.SyncOutcome;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Brings servers up to date for reading commands; other sources go to whoever reads files. Reading
/// never sends what waits. A server that is gone is read from the copy here, and the age of the
/// copy is said; without a copy the command fails rather than show nothing.
public final class ServerRefresh implements Reading.Refresh {
    private final Store store;
    private final Supplier<Sync> sync;
    private final Reading.Refresh files;
    private final PrintWriter err;

    /// @param files who reads folders and files
    public ServerRefresh(Store store, Supplier<Sync> sync, Reading.Refresh files, PrintWriter err) {
        this.store = store;
        this.sync = sync;
        this.files = files;
        this.err = err;
    }

    @Override
    public void bring(Source source) {
        if (source.kind() != Source.Kind.SERVER) {
            files.bring(source);
            return;
        }
        var known = store.servers().byUrl(source.location());
        var outcome = pull(known.orElseGet(() -> added(source)));
        if (isRead(outcome)) {
            return;
        }
        var copy = store.sources().checkedAt(source.id());
        if (copy.isEmpty()) {
            if (known.isEmpty()) {
                store.servers().remove(source.id());
            }
            throw Failure.of(outcome.sentence() + "; there is no copy of it here");
        }
        var what =
                outcome instanceof SyncOutcome.Offline
                        ? source.location() + ": offline"
                        : outcome.sentence();
        say("%s; showing the copy of %s".formatted(what, RunJson.time(copy.get())));
    }

    @Override
    public void points(Source source, List<StoredRun> runs, Collection<String> metrics) {
        if (source.kind() != Source.Kind.SERVER) {
            files.points(source, runs, metrics);
            return;
        }
        var server = store.servers().byUrl(source.location()).orElseGet(() -> added(source));
        var ours = store.links().ofFiles(server.source()).keySet();
        for (int i = 0; i < runs.size(); i++) {
            var outcome = fetch(server, runs.get(i), metrics, ours);
            if (!isRead(outcome)) {
                copyOnly(outcome, runs.subList(i, runs.size()), metrics);
                return;
            }
        }
    }

    /// @param ours runs whose points are those of files here
    private SyncOutcome fetch(
            KnownServer server, StoredRun run, Collection<String> metrics, Set<Long> ours) {
        var wanted = wanted(run, metrics);
        if (wanted.isEmpty() || ours.contains(run.key())) {
            return new SyncOutcome.Synced(0, 0, 0, 0);
        }
        try {
            return sync.get().history(server, run.key(), wanted, Cancel.NEVER);
        } catch (IOException e) {
            return new SyncOutcome.Denied(String.valueOf(e.getMessage()));
        }
    }

    /// Points that were fetched before are shown as a copy; an answer with holes would pass for
    /// every point there is.
    private void copyOnly(SyncOutcome why, List<StoredRun> runs, Collection<String> metrics) {
        long lacking = runs.stream().filter(run -> isLacking(run, metrics)).count();
        if (lacking > 0) {
            throw Failure.of(
                    "%s; points of %,d runs were never fetched".formatted(why.sentence(), lacking));
        }
        say(why.sentence() + "; showing the points fetched before");
    }

    private boolean isLacking(StoredRun run, Collection<String> metrics) {
        return !store.series().metrics(run.key()).containsAll(wanted(run, metrics));
    }

    private static List<String> wanted(StoredRun run, Collection<String> metrics) {
        return run.run().metrics().keySet().stream()
                .filter(it -> metrics.isEmpty() || metrics.contains(it))
                .toList();
    }

    private KnownServer added(Source source) {
        try {
            return sync.get().add(source.location(), "");
        } catch (IOException e) {
            throw Failure.of(String.valueOf(e.getMessage()));
        }
    }

    /// A vault that cannot be opened keeps the server from being read as a wrong login would.
    private SyncOutcome pull(KnownServer server) {
        try {
            return sync.get().pull(server, true, Cancel.NEVER, Progress.SILENT);
        } catch (IOException e) {
            return new SyncOutcome.Denied(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isRead(SyncOutcome outcome) {
        return outcome instanceof SyncOutcome.Synced || outcome instanceof SyncOutcome.Conflicts;
    }

    private void say(String sentence) {
        err.println("trialdesk: " + sentence);
    }
}
