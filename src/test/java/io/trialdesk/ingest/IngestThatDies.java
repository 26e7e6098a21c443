package io.trialdesk.ingest;

import io.trialdesk.format.Formats;
import io.trialdesk.model.Run;
import io.trialdesk.model.Source;
import io.trialdesk.store.Changes;
import io.trialdesk.store.Store;
import io.trialdesk.work.Clock;
import io.trialdesk.work.Progress;
import io.trialdesk.work.SystemClock;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/// The program without its window, in a process of its own: it reads a folder into its workspace
/// and follows it, and after each commit prints what is on disk by then, until it is killed.
final class IngestThatDies {
    private IngestThatDies() {}

    /// Arguments: the workspace, the folder.
    public static void main(String[] arguments) throws Exception {
        var clock = new HastyClock(new SystemClock());
        var store = Store.open(Path.of(arguments[0]), clock);
        var source = store.sources().add(Source.Kind.FOLDER, arguments[1]);
        var commits = new LinkedBlockingQueue<Boolean>();
        store.onChange(changes -> commits.add(changes.touches(Changes.Kind.SERIES)));
        var follow =
                new Follow(
                        new Ingest(store, Formats.all()),
                        clock,
                        Executors.newVirtualThreadPerTaskExecutor(),
                        (_, damage) -> System.out.println("damage " + damage.sentence()));
        System.out.println("ready");
        follow.follow(source, Progress.SILENT);
        while (true) {
            if (commits.take()) {
                var seen = counts(store, source.id());
                // On disk with this are also all commits before it.
                var _ = store.settings().put("acknowledged", seen);
                System.out.println("durable " + seen + " .");
            }
        }
    }

    /// What tells a run from the others: its path, in the database its id.
    static String name(Run run) {
        return run.path().endsWith(".db") ? run.id() : run.path();
    }

    /// How many points there are, as `run metric=count` separated by commas.
    private static String counts(Store store, int source) {
        var counts = new TreeMap<String, Long>();
        for (var run : store.runs().ofSource(source)) {
            run.run()
                    .metrics()
                    .forEach(
                            (metric, summary) ->
                                    counts.put(name(run.run()) + " " + metric, summary.count()));
        }
        var text = counts.toString();
        return text.substring(1, text.length() - 1);
    }

    /// Looks twenty times as often, so that a kill comes amidst something.
    private record HastyClock(Clock inside) implements Clock {
        @Override
        public Instant now() {
            return inside.now();
        }

        @Override
        public void after(Duration delay, Runnable task) {
            inside.after(delay.dividedBy(20), task);
        }
    }
}
