package io.trialdesk.store;

import io.trialdesk.model.RunStatus;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// The state of a run that we and a server last agreed on, from which "who changed it" follows
/// without asking any clock.
///
/// @param end milliseconds since the epoch, 0 while unknown
/// @param params what the server is known to have; parameters never change there
public record Base(
        String name,
        RunStatus status,
        long end,
        boolean deleted,
        Map<String, String> params,
        Map<String, String> tags) {

    public Base {
        params = Collections.unmodifiableMap(new TreeMap<>(params));
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    public Base named(String other) {
        return new Base(other, status, end, deleted, params, tags);
    }

    public Base ended(RunStatus other, long otherEnd) {
        return new Base(name, other, otherEnd, deleted, params, tags);
    }

    public Base withParams(Map<String, String> more) {
        var all = new TreeMap<>(params);
        all.putAll(more);
        return new Base(name, status, end, deleted, all, tags);
    }

    public Base withTags(Map<String, String> more) {
        var all = new TreeMap<>(tags);
        all.putAll(more);
        return new Base(name, status, end, deleted, params, all);
    }

    public Base withoutTag(String key) {
        var all = new TreeMap<>(tags);
        all.remove(key);
        return new Base(name, status, end, deleted, params, all);
    }
}
