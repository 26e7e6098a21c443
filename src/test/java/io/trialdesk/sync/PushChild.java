package io.trialdesk.sync;

import io.trialdesk.secrets.MemoryVault;
import io.trialdesk.server.Limits;
import io.trialdesk.store.Store;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;
import io.trialdesk.work.SystemClock;

import java.nio.file.Path;
import java.time.Duration;

/// A program of its own that syncs a workspace once, to be killed while it does.
final class PushChild {
    /// A short settle time: the server of the tests is quick and close.
    static final Pace PACE = new Pace(Duration.ofSeconds(2), Duration.ofMillis(50), 500);

    private PushChild() {}

    public static void main(String[] args) throws Exception {
        try (var clock = new SystemClock();
                var store = Store.open(Path.of(args[0]), clock)) {
            var sync = new Sync(store, new MemoryVault(), clock, Limits.USUAL, PACE);
            var server = store.servers().all().getFirst();
            System.out.println(sync.server(server, Cancel.NEVER, Progress.SILENT).sentence());
        }
    }
}
