package io.trialdesk.sync;

import io.trialdesk.server.Page;
import io.trialdesk.server.RemoteExperiment;
import io.trialdesk.server.RunView;
import io.trialdesk.store.KnownExperiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The experiments of a server. They are read before anything is sent or believed, because they
/// tell whether it still is the server it was: the time an experiment was made never changes.
///
/// @param names by the server's id
record Ground(Map<String, String> names) {
    private static final int AT_ONCE = 1000;

    Ground {
        names = Map.copyOf(names);
    }

    /// Reads and remembers them.
    ///
    /// @throws Stopped also when the server was emptied or replaced
    static Ground read(Session session) throws Stopped {
        var told = told(session);
        refuseAnotherServer(session, told);
        session.store().servers().experiments(session.id(), told);
        var names = new HashMap<String, String>();
        told.forEach(it -> names.put(it.id(), it.name()));
        return new Ground(names);
    }

    private static List<KnownExperiment> told(Session session) throws Stopped {
        var told = new ArrayList<KnownExperiment>();
        var tokens = new PageTokens(session.client(), "experiments");
        Optional<String> token = Optional.empty();
        do {
            session.cancel().check();
            Page<RemoteExperiment> page =
                    Stopped.unlessValue(
                            session.client().experiments().search(RunView.ALL, AT_ONCE, token));
            for (var it : page.items()) {
                told.add(new KnownExperiment(it.id(), it.name(), it.created(), it.deleted()));
            }
            token = tokens.fresh(page.after(token));
        } while (token.isPresent());
        return told;
    }

    private static void refuseAnotherServer(Session session, List<KnownExperiment> told)
            throws Stopped {
        var before =
                session.store().servers().experiments(session.id()).stream()
                        .collect(Collectors.toMap(KnownExperiment::id, KnownExperiment::created));
        for (var it : told) {
            long created = before.getOrDefault(it.id(), it.created());
            if (created != it.created()) {
                throw Stopped.another(
                        session.server().url(),
                        "its experiment %s was made at another time than before"
                                .formatted(it.name()));
            }
        }
    }
}
