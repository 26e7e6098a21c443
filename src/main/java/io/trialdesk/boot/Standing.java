package io.trialdesk.boot;

import io.trialdesk.model.Source;
import io.trialdesk.store.KnownServer;
import io.trialdesk.store.Owed;
import io.trialdesk.store.Store;
import io.trialdesk.ui.shell.SideEntry;
import io.trialdesk.ui.shell.SourceTree;
import io.trialdesk.ui.shell.SyncPill;
import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// How things stand in the workspace, for the frame around the screens.
///
/// @param sources the side bar's tree
/// @param pill what the top bar says of the servers
/// @param facts how complete and how old what is shown is
record Standing(List<SideEntry> sources, SyncPill pill, String facts) {

    /// Reads it; blocks, for a worker.
    static Standing of(Store store, LastCalls calls, Instant now, ZoneId zone) {
        var catalogue = store.catalogue().now();
        var sources = store.sources().all();
        var found = FoundFiles.of(store);
        return new Standing(
                SourceTree.of(
                        sources,
                        catalogue,
                        source -> problem(store, calls, source),
                        source -> FoundFiles.words(found, source.id())),
                pill(store, calls, now, zone),
                Completeness.of(store, sources, catalogue).words(now, zone));
    }

    /// Why a server could not be read the last time, how many files of another source could not.
    private static String problem(Store store, LastCalls calls, Source source) {
        if (source.kind() == Source.Kind.SERVER) {
            return calls.of(source.id()).sentence();
        }
        long damaged = store.damages().count(source.id());
        return damaged == 0 ? "" : Texts.count("shell.damaged", damaged);
    }

    /// What needs a person comes first, then what waits, then how old the oldest copy is.
    private static SyncPill pill(Store store, LastCalls calls, Instant now, ZoneId zone) {
        var servers = store.servers().all();
        if (servers.isEmpty()) {
            return SyncPill.NONE;
        }
        int conflicts = store.conflicts().open().size();
        if (conflicts > 0) {
            return new SyncPill(SyncPill.State.CONFLICT, Texts.count("shell.conflicts", conflicts));
        }
        long waiting = servers.stream().mapToLong(it -> waiting(store, it)).sum();
        if (waiting > 0) {
            return new SyncPill(SyncPill.State.WAITING, Texts.count("shell.waiting", waiting));
        }
        if (servers.stream().anyMatch(it -> it.synced().isEmpty())) {
            return new SyncPill(SyncPill.State.OFFLINE, Texts.of("shell.not-synced"));
        }
        var oldest =
                servers.stream()
                        .flatMap(it -> it.synced().stream())
                        .min(Comparator.naturalOrder())
                        .orElse(now);
        boolean away = servers.stream().anyMatch(it -> calls.of(it.source()).isFailed());
        return new SyncPill(
                away ? SyncPill.State.OFFLINE : SyncPill.State.FRESH,
                Texts.of(away ? "shell.old-copy" : "shell.synced", Figures.ago(oldest, now, zone)));
    }

    private static long waiting(Store store, KnownServer server) {
        return store.outbox().counts(server.source()).entrySet().stream()
                .filter(it -> it.getKey() != Owed.State.REJECTED)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
