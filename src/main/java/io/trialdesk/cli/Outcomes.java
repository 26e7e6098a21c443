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
import java.util.stream.Stream;

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

    /// Sends and reads, and says on standard error what came of it, and of each change that did not
    /// go what and why.
    ///
    /// @param everything whether to go over every run of the server
    static SyncOutcome sync(
            Store store, Sync sync, KnownServer server, boolean everything, PrintWriter err) {
        var outcome = run(sync, server, everything);
        err.printf("trialdesk: %s: %s%n", server.url(), outcome.sentence());
        for (var owed : unsent(store, server)) {
            err.printf("trialdesk: %s: %s%n", server.url(), Stuck.of(store, owed).sentence());
        }
        err.flush();
        return outcome;
    }

    private static SyncOutcome run(Sync sync, KnownServer server, boolean everything) {
        try {
            return everything
                    ? sync.everything(server, Cancel.NEVER, Progress.SILENT)
                    : sync.server(server, Cancel.NEVER, Progress.SILENT);
        } catch (IOException e) {
            return new SyncOutcome.Denied(String.valueOf(e.getMessage()));
        }
    }

    /// What the server will not take, or not yet, with its reason.
    static List<Owed> stuck(Store store, KnownServer server) {
        return store.outbox().open(server.source()).stream()
                .filter(it -> it.state().isStuck())
                .toList();
    }

    /// What waits for another look at the server or for another sync, where it is known why.
    static List<Owed> waiting(Store store, KnownServer server) {
        return store.outbox().open(server.source()).stream()
                .filter(it -> !it.state().isStuck() && it.state() != Owed.State.CONFLICT)
                .filter(it -> !it.note().isEmpty())
                .toList();
    }

    private static List<Owed> unsent(Store store, KnownServer server) {
        return Stream.concat(stuck(store, server).stream(), waiting(store, server).stream())
                .toList();
    }

    /// A change that the server did not take is a failure, as a conflict is: somebody has to look.
    /// So is one that may not have arrived: it takes another sync to tell.
    static int code(Store store, KnownServer server, SyncOutcome outcome) {
        boolean fine =
                outcome instanceof SyncOutcome.Synced done
                        && done.waiting() == 0
                        && stuck(store, server).isEmpty();
        return fine ? ExitCode.DONE : ExitCode.FAILED;
    }

    /// How it ended in one word that scripts may rely on.
    static String word(SyncOutcome outcome) {
        return switch (outcome) {
            case SyncOutcome.Synced _ -> "SYNCED";
            case SyncOutcome.Conflicts _ -> "CONFLICTS";
            case SyncOutcome.Offline _ -> "OFFLINE";
            case SyncOutcome.Denied _ -> "DENIED";
            case SyncOutcome.Another _ -> "ANOTHER_SERVER";
            case SyncOutcome.Refused _ -> "REFUSED";
            case SyncOutcome.Cancelled _ -> "CANCELLED";
        };
    }
}
