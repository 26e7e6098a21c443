package io.trialdesk.sync;

import io.trialdesk.server.RemoteExperiment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// The experiments that runs go to, each asked for once in a pass. Any thread.
final class Destinations {
    private final Session session;
    private final Map<String, RemoteExperiment> found = new ConcurrentHashMap<>();

    private final AtomicBoolean made = new AtomicBoolean();

    Destinations(Session session) {
        this.session = session;
    }

    /// @throws Stopped when it cannot be had
    RemoteExperiment of(String name) throws Stopped {
        var known = found.get(name);
        if (known != null) {
            return known;
        }
        var there = Stopped.unlessValue(session.client().experiments().byName(name));
        found.put(name, there);
        return there;
    }

    /// Notes that one was made.
    void made() {
        made.set(true);
    }

    boolean anyMade() {
        return made.get();
    }

    boolean isThere(String name) throws Stopped {
        if (found.containsKey(name)) {
            return true;
        }
        var answer = session.client().experiments().byName(name);
        Experiments.unlessMissing(answer);
        answer.found().ifPresent(it -> found.put(name, it));
        return answer.found().isPresent();
    }
}
