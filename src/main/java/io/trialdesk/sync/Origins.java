package io.trialdesk.sync;

import io.trialdesk.server.RemoteRun;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the runs here that runs of a server came from. All runs are looked through at most once.
final class Origins {
    private final Session session;
    private Map<String, Long> all = Map.of();
    private boolean read;

    Origins(Session session) {
        this.session = session;
    }

    /// Runs here by the origin that runs of the page name.
    Map<String, Long> of(List<RemoteRun> page) {
        var named =
                page.stream()
                        .flatMap(run -> Optional.ofNullable(run.tags().get(Origin.TAG)).stream())
                        .collect(Collectors.toSet());
        if (named.isEmpty()) {
            return Map.of();
        }
        if (!read) {
            var found = new HashMap<String, Long>();
            session.store()
                    .links()
                    .origins()
                    .forEach((run, id) -> found.merge(Origin.of(id), run, Math::min));
            all = found;
            read = true;
        }
        var ours = new HashMap<String, Long>();
        named.forEach(it -> Optional.ofNullable(all.get(it)).ifPresent(run -> ours.put(it, run)));
        return ours;
    }
}
