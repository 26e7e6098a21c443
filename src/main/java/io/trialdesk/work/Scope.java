package io.trialdesk.work;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/// Owns things that must be closed and closes them in reverse order of their making. Closing tries
/// everything; the first failure is thrown with the others suppressed. Any thread.
public final class Scope implements AutoCloseable {
    private final Deque<AutoCloseable> owned = new ArrayDeque<>();
    private boolean closed;

    /// Takes ownership. In a scope that is already closed the thing is closed at once.
    public synchronized <T extends AutoCloseable> T own(T thing) {
        if (closed) {
            close(thing, null);
        } else {
            owned.push(thing);
        }
        return thing;
    }

    @Override
    public synchronized void close() {
        closed = true;
        RuntimeException failure = null;
        while (!owned.isEmpty()) {
            failure = close(owned.pop(), failure);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable RuntimeException close(
            AutoCloseable thing, @Nullable RuntimeException before) {
        try {
            thing.close();
            return before;
        } catch (Exception problem) {
            var failure = before;
            if (failure == null) {
                failure = new IllegalStateException("closing " + thing + " failed", problem);
            } else {
                failure.addSuppressed(problem);
            }
            return failure;
        }
    }
}
