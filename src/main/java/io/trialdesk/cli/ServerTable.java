package io.trialdesk.cli;

import io.trialdesk.store.KnownServer;
import io.trialdesk.store.Store;

import tools.jackson.databind.node.JsonNodeFactory;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;

/// The known servers with what waits for each.
final class ServerTable {
    private static final List<String> HEAD =
            List.of("name", "url", "version", "store", "seen", "synced", "waiting", "conflicts");

    private ServerTable() {}

    static void print(Store store, PrintWriter out, Format format) {
        var servers = store.servers().all();
        if (format != Format.JSON) {
            Answer.rows(out, format, HEAD, servers.stream().map(it -> cells(store, it)).toList());
            return;
        }
        var array = JsonNodeFactory.instance.arrayNode();
        for (var it : servers) {
            array.addObject()
                    .put("name", it.name())
                    .put("url", it.url())
                    .put("version", it.version())
                    .put("store", it.storeKind())
                    .put("aliases", it.aliases())
                    .put("seen_at", RunJson.time(it.seenAt()))
                    .put("synced_at", RunJson.time(it.syncedAt()))
                    .put("waiting", waiting(store, it))
                    .put("conflicts", conflicts(store, it));
        }
        Answer.json(out, array);
    }

    private static List<String> cells(Store store, KnownServer it) {
        return List.of(
                it.name(),
                it.url(),
                it.version(),
                it.storeKind(),
                Objects.requireNonNullElse(RunJson.time(it.seenAt()), "never"),
                Objects.requireNonNullElse(RunJson.time(it.syncedAt()), "never"),
                Integer.toString(waiting(store, it)),
                Integer.toString(conflicts(store, it)));
    }

    private static int waiting(Store store, KnownServer server) {
        return store.outbox().open(server.source()).size();
    }

    private static int conflicts(Store store, KnownServer server) {
        return store.conflicts().open(server.source()).size();
    }
}
