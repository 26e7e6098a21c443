package io.trialdesk.sync;

import io.trialdesk.series.PointBuffer;
import io.trialdesk.server.RemotePoint;
import io.trialdesk.store.Append;
import io.trialdesk.store.IngestBatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Fetches the points of a server's run, which the heads do not hold, so that its curves open
/// offline.
final class History {
    /// Points written in one transaction at most, so that others get their turn.
    private static final int AT_ONCE = 200_000;

    private final Session session;

    History(Session session) {
        this.session = session;
    }

    /// Fetches points and stores them in place of those that were here.
    ///
    /// @param metrics those to fetch, all that are known when empty
    /// @return how many points came
    long fetch(long run, Collection<String> metrics) throws Stopped {
        var stored = session.store().runs().byKey(run);
        var link = session.store().links().of(session.id(), run);
        if (stored.isEmpty() || link.isEmpty() || stored.get().source() != session.id()) {
            return 0;
        }
        var wanted = metrics.isEmpty() ? stored.get().run().metrics().keySet() : metrics;
        long points = 0;
        long done = 0;
        var appends = new ArrayList<Append>();
        int held = 0;
        for (var metric : wanted) {
            session.cancel().check();
            session.progress().at("Fetching " + metric, done++, wanted.size());
            var all = Histories.of(session.client(), link.get().remote(), metric, session.cancel());
            appends.add(append(stored.get().run().id(), metric, all));
            held += all.size();
            points += all.size();
            if (held >= AT_ONCE) {
                commit(appends);
                held = 0;
            }
        }
        commit(appends);
        return points;
    }

    private void commit(List<Append> appends) {
        if (!appends.isEmpty()) {
            var _ = session.store().runs().commit(IngestBatch.points(session.id(), appends));
            appends.clear();
        }
    }

    private static Append append(String run, String metric, List<RemotePoint> points) {
        var buffer = new PointBuffer();
        for (var point : points) {
            buffer.add(point.step(), point.time() / 1000.0, point.value());
        }
        return Append.instead(run, metric, buffer.toPoints());
    }
}
