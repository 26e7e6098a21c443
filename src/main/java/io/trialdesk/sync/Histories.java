package io.trialdesk.sync;

import io.trialdesk.server.MlflowServer;
import io.trialdesk.server.RemotePoint;
import io.trialdesk.work.Cancel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whole histories of metrics, page by page.
final class Histories {
    private Histories() {}

    /// Every point of a metric in the server's order.
    ///
    /// @throws Stopped when a page cannot be had, or the server offers the same page again and
    ///   again
    static List<RemotePoint> of(MlflowServer client, String run, String metric, Cancel cancel)
            throws Stopped {
        var all = new ArrayList<RemotePoint>();
        var tokens = new PageTokens(client, "points of " + metric);
        Optional<String> token = Optional.empty();
        while (true) {
            cancel.check();
            var page = Stopped.unlessValue(client.runs().history(run, metric, token));
            all.addAll(page.items());
            if (page.next().isEmpty() || (page.items().isEmpty() && token.isPresent())) {
                return all;
            }
            token = tokens.fresh(page.next());
        }
    }
}
