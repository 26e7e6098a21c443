package io.trialdesk.sync;

import io.trialdesk.server.MlflowServer;
import io.trialdesk.server.RemoteRun;

import java.util.Collection;

/// Runs that a lost and late request made a second time. They are recognised by the origin they
/// share with a run that is kept, and taken away only while they hold nothing.
final class Ghosts {
    private Ghosts() {}

    static void remove(MlflowServer client, String keep, Collection<RemoteRun> sameOrigin)
            throws Stopped {
        for (var run : sameOrigin) {
            if (!run.id().equals(keep) && isEmpty(run)) {
                var _ =
                        Stopped.unlessValue(
                                client.runs().setTag(run.id(), Origin.SUPERSEDED, keep));
                var _ = Stopped.unlessValue(client.runs().delete(run.id()));
            }
        }
    }

    private static boolean isEmpty(RemoteRun run) {
        return !run.deleted()
                && run.metrics().isEmpty()
                && run.params().isEmpty()
                && !run.status().isOver();
    }
}
