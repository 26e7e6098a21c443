package io.trialdesk.sync;

import io.trialdesk.server.Fault;
import io.trialdesk.store.KnownServer;
import io.trialdesk.store.Owed;

import java.time.Duration;
import java.util.Map;

/// One pass over a server: it says what it is, gets what is owed, and tells what is there.
record OnePass(Session session, What what) {
    /// How long a server is taken to be the kind it was found to be.
    private static final Duration INTRODUCED = Duration.ofHours(1);

    /// What a pass does.
    enum What {
        USUAL(true, false),
        EVERYTHING(true, true),
        READ(false, false),
        READ_EVERYTHING(false, true);

        private final boolean sends;
        private final boolean whole;

        What(boolean sends, boolean whole) {
            this.sends = sends;
            this.whole = whole;
        }
    }

    /// @throws Stopped when the server as a whole cannot be talked to
    SyncOutcome run() throws Stopped {
        var ground = Ground.read(session);
        introduce();
        long sent = 0;
        if (what.sends) {
            var push = new Push(session, ground);
            sent = push.run();
            ground = push.madeExperiments() ? Ground.read(session) : ground;
        }
        long runs = new Pull(session, ground).run(what.whole);
        if (what.sends) {
            session.store().servers().synced(session.id());
        }
        int conflicts = session.store().conflicts().open(session.id()).size();
        var counts = session.store().outbox().counts(session.id());
        long refused = counts.getOrDefault(Owed.State.REJECTED, 0L);
        long waiting =
                counts.entrySet().stream()
                        .filter(it -> it.getKey() != Owed.State.CONFLICT)
                        .filter(it -> it.getKey() != Owed.State.REJECTED)
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        return conflicts > 0
                ? new SyncOutcome.Conflicts(sent, runs, conflicts)
                : new SyncOutcome.Synced(sent, runs, waiting, refused);
    }

    /// What kind of server it is changes only when somebody updates it.
    private void introduce() throws Stopped {
        var known = session.store().servers().byId(session.id());
        boolean lately =
                known.flatMap(KnownServer::synced)
                        .filter(it -> it.isAfter(session.clock().now().minus(INTRODUCED)))
                        .isPresent();
        if (lately && known.filter(it -> !it.version().isEmpty()).isPresent()) {
            return;
        }
        var found = Stopped.unlessValue(session.client().probe());
        session.store()
                .servers()
                .saw(session.id(), found.version(), found.store(), found.aliases());
    }

    static SyncOutcome outcome(Fault fault) {
        return switch (fault) {
            case Fault.Offline _, Fault.InDoubt _ -> new SyncOutcome.Offline(fault.sentence());
            case Fault.Denied _ -> new SyncOutcome.Denied(fault.sentence());
            case Fault.Refused(var url, _, var code, var why) when code.equals(Stopped.ANOTHER) ->
                    new SyncOutcome.Another(url, why);
            case Fault.NotMlflow _, Fault.Refused _ -> new SyncOutcome.Refused(fault.sentence());
        };
    }
}
