package io.trialdesk.boot;

import io.trialdesk.store.Store.Listening;
import io.trialdesk.sync.SyncOutcome;
import io.trialdesk.ui.sync.ServerItem.Reach;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// How the last call to each server ended, since the start. Any thread.
final class LastCalls {
    private static final LastCall NONE = new LastCall(Reach.UNKNOWN, "");

    private final Map<Integer, LastCall> calls = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /// @param sentence what was wrong, empty when nothing was
    record LastCall(Reach reach, String sentence) {
        boolean isFailed() {
            return reach != Reach.UNKNOWN && reach != Reach.REACHABLE;
        }
    }

    /// Calls the listener when a call ended otherwise than the one before, on the thread that made
    /// it. A server that is away commits nothing, so nobody else tells.
    ///
    /// @return ends the listening when closed
    Listening onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    LastCall of(int server) {
        return calls.getOrDefault(server, NONE);
    }

    void ended(int server, SyncOutcome outcome) {
        switch (outcome) {
            case SyncOutcome.Synced _, SyncOutcome.Conflicts _ ->
                    note(server, new LastCall(Reach.REACHABLE, ""));
            case SyncOutcome.Offline _ -> failed(server, Reach.OFFLINE, outcome);
            case SyncOutcome.Denied _ -> failed(server, Reach.DENIED, outcome);
            case SyncOutcome.Refused _ -> failed(server, Reach.REFUSED, outcome);
            case SyncOutcome.Another _ -> failed(server, Reach.ANOTHER, outcome);
            case SyncOutcome.Cancelled _ -> {
                // says nothing about the server
            }
        }
    }

    private void failed(int server, Reach reach, SyncOutcome outcome) {
        note(server, new LastCall(reach, outcome.sentence()));
    }

    private void note(int server, LastCall call) {
        if (!call.equals(calls.put(server, call))) {
            listeners.forEach(Runnable::run);
        }
    }

    void forget(int server) {
        calls.remove(server);
        listeners.forEach(Runnable::run);
    }

    static boolean isFine(SyncOutcome outcome) {
        return switch (outcome) {
            case SyncOutcome.Synced _, SyncOutcome.Conflicts _, SyncOutcome.Cancelled _ -> true;
            case SyncOutcome.Offline _,
                    SyncOutcome.Denied _,
                    SyncOutcome.Refused _,
                    SyncOutcome.Another _ ->
                    false;
        };
    }
}
