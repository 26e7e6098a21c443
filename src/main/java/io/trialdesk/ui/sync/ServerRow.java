package io.trialdesk.ui.sync;

import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.StringJoiner;

/// A server with every word the screen shows of it, made on a worker.
///
/// @param state in a word or two: `Reachable`, `Offline`
/// @param age how long ago the last sync was
/// @param owed `3 waiting`, `1 conflict`; empty when nothing is
record ServerRow(ServerItem server, String state, String age, String owed, String facts) {

    static ServerRow of(ServerItem server, Instant now, ZoneId zone) {
        var age =
                server.synced()
                        .map(at -> Figures.ago(at, now, zone))
                        .orElseGet(() -> Texts.of("sync.never"));
        return new ServerRow(server, state(server), age, owed(server), facts(server, age));
    }

    private static String state(ServerItem server) {
        return switch (server.reach()) {
            case UNKNOWN -> Texts.of("sync.reach.unknown");
            case REACHABLE -> Texts.of("sync.reach.reachable");
            case OFFLINE -> Texts.of("sync.reach.offline");
            case DENIED -> Texts.of("sync.reach.denied");
            case LOCKED -> Texts.of("sync.reach.locked");
            case REFUSED -> Texts.of("sync.reach.refused");
            case ANOTHER -> Texts.of("sync.reach.another");
        };
    }

    private static String owed(ServerItem server) {
        if (server.conflicts() > 0) {
            return Texts.count("sync.conflicts.some", server.conflicts());
        }
        return server.waiting() > 0 ? Texts.count("sync.waiting.some", server.waiting()) : "";
    }

    private static String facts(ServerItem server, String age) {
        var words = new StringJoiner("  ·  ");
        words.add(state(server));
        if (!server.version().isEmpty()) {
            words.add("MLflow " + server.version());
        }
        words.add(server.synced().isEmpty() ? age : Texts.of("sync.synced", age));
        words.add(Texts.count("sync.runs", server.runs()));
        return words.toString();
    }
}
