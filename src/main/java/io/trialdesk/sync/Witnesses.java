package io.trialdesk.sync;

import io.trialdesk.server.Fault;
import io.trialdesk.server.RemoteRun;
import io.trialdesk.server.RunView;
import io.trialdesk.store.Link;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Asks, before anything is sent, for a few runs the server is known to have. A server that was
/// restored from an older copy lacks the newest ones; one that was emptied and filled again has
/// none, or others under the same ids. One request.
final class Witnesses {
    /// How many are asked for; half of them the newest.
    private static final int MOST = 16;

    private final Session session;
    private final Ground ground;

    Witnesses(Session session, Ground ground) {
        this.session = session;
        this.ground = ground;
    }

    /// @throws Stopped when most are gone, or one whose experiment is gone, too; a single run that
    ///   is missing was deleted by somebody
    void ask() throws Stopped {
        var known = session.store().links().witnesses(session.id(), MOST);
        if (known.isEmpty()) {
            return;
        }
        var there = ground.names().isEmpty() ? List.<RemoteRun>of() : there(known);
        var ids = there.stream().map(RemoteRun::id).collect(Collectors.toSet());
        var gone = known.stream().filter(link -> !ids.contains(link.remote())).toList();
        boolean lost =
                gone.stream().anyMatch(link -> !ground.names().containsKey(link.experiment()));
        if (lost || (gone.size() > 1 && gone.size() * 2 > known.size())) {
            throw Stopped.another(
                    session.server().url(),
                    "%,d of %,d runs it had are gone, as after a restore from an older copy"
                            .formatted(gone.size(), known.size()));
        }
        refuseOthers(known, there);
    }

    private List<RemoteRun> there(Collection<Link> known) throws Stopped {
        var ids =
                known.stream()
                        .map(link -> "'" + link.remote() + "'")
                        .collect(Collectors.joining(", "));
        var answer =
                session.client()
                        .runs()
                        .search(
                                ground.names().keySet(),
                                "attributes.run_id IN (" + ids + ")",
                                Pull.ORDER,
                                RunView.ALL,
                                MOST,
                                Optional.empty());
        if (answer.failure().orElse(null) instanceof Fault.Refused) {
            return oneByOne(known);
        }
        return Stopped.unlessValue(answer).items();
    }

    /// For servers that do not know the question.
    private List<RemoteRun> oneByOne(Collection<Link> known) throws Stopped {
        var there = new java.util.ArrayList<RemoteRun>();
        for (var link : known) {
            var answer = session.client().runs().get(link.remote());
            if (!(answer.failure().orElse(null) instanceof Fault.Refused no && no.isMissing())) {
                there.add(Stopped.unlessValue(answer));
            }
        }
        return there;
    }

    /// The origin of a run never changes once it is there.
    private void refuseOthers(Collection<Link> known, Collection<RemoteRun> there) throws Stopped {
        for (var run : there) {
            for (var link : known) {
                var origin = link.base().tags().get(Origin.TAG);
                if (link.remote().equals(run.id())
                        && origin != null
                        && !origin.equals(run.tags().get(Origin.TAG))) {
                    throw Stopped.another(
                            session.server().url(),
                            "its run %s is another one than before".formatted(run.name()));
                }
            }
        }
    }
}
