package io.trialdesk.boot;

import io.trialdesk.ui.sync.ServerItem.Reach;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How the last call to each server ended, since the start. Any thread.
final class LastCalls {
    private static final LastCall NONE = new LastCall(Reach.UNKNOWN, "");

    private final Map<Integer, LastCall> calls = new ConcurrentHashMap<>();

    /// @param sentence what was wrong, empty when nothing was
    record LastCall(Reach reach, String sentence) {}

    LastCall of(int server) {
        return calls.getOrDefault(server, NONE);
    }

    void ended(int server, Reach reach, String sentence) {
        calls.put(server, new LastCall(reach, sentence));
    }

    void forget(int server) {
        calls.remove(server);
    }
}
