package io.trialdesk.sync;

import io.trialdesk.work.Clock;

import java.time.Duration;
import java.time.Instant;

/// A clock that moves a millisecond with each look, skips waits, and can end the "process" at a
/// chosen look by throwing what nobody catches.
final class StepClock implements Clock {
    static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private int looks;
    private int crashAt = -1;

    @Override
    public synchronized Instant now() {
        looks++;
        if (looks == crashAt) {
            throw new Crash();
        }
        now = now.plusMillis(1);
        return now;
    }

    @Override
    public void after(Duration delay, Runnable task) {
        synchronized (this) {
            now = now.plus(delay);
        }
        task.run();
    }

    synchronized int looks() {
        return looks;
    }

    synchronized void crashAfter(int more) {
        crashAt = looks + more;
    }

    synchronized void live() {
        crashAt = -1;
    }
}
