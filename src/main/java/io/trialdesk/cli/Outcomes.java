package io.trialdesk.cli;

import io.trialdesk.store.KnownServer;
import io.trialdesk.store.Owed;
import io.trialdesk.store.Store;
import io.trialdesk.sync.Sync;
import io.trialdesk.sync.SyncOutcome;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// Syncs one server for a command and says how that ended.
final class Outcomes {
    private Outcomes() {}

    /// A server the user added. Only such a one is ever sent anything.
    ///
    /// @throws Failure when it is not known
    static KnownServer known(Store store, String text) {
        var url = Places.address(text).text();
        return store.servers()
                .byUrl(url)
                .orElseThrow(
                        () ->
                                Failure.of(
                                        "%s: no such server here; `trialdesk server add %s` adds it"
                                                .formatted(url, url)));
    }

    /// Sends and reads, and says on standard error what came of it.
    static SyncOutcome sync(Store store, Sync sync, KnownServer server, PrintWriter err) {
        var outcome = run(sync, server);
        err.printf("trialdesk: %s: %s%n", server.url(), outcome.sentence());
        for (var owed : stuck(store, server)) {
            err.printf(
                    "trialdesk: %s: %s: %s%n",
                    server.url(), owed.state().name().toLowerCase(Locale.ROOT), owed.note());
        }
        err.flush();
        return outcome;
    }

    private static SyncOutcome run(Sync sync, KnownServer server) {
        try {
            return sync.server(server, Cancel.NEVER, Progress.SILENT);
        } catch (IOException e) {
            return new SyncOutcome.Denied(String.valueOf(e.getMessage()));
        }
    }

    /// What the server will not take, or not yet, with its reason.
    static List<Owed> stuck(Store store, KnownServer server) {
        return store.outbox().open(server.source()).stream()
                .filter(it -> it.state() == Owed.State.REJECTED || it.state() == Owed.State.PARKED)
                .toList();
    }

    static int code(SyncOutcome outcome) {
        return outcome instanceof SyncOutcome.Synced ? ExitCode.DONE : ExitCode.FAILED;
    }

    /// How it ended in one word that scripts may rely on.
    static String word(SyncOutcome outcome) {
        return switch (outcome) {
            case SyncOutcome.Synced _ -> "SYNCED";
            case SyncOutcome.Conflicts _ -> "CONFLICTS";
            case SyncOutcome.Offline _ -> "OFFLINE";
            case SyncOutcome.Denied _ -> "DENIED";
            case SyncOutcome.Refused _ -> "REFUSED";
            case SyncOutcome.Cancelled _ -> "CANCELLED";
        };
    }
}
