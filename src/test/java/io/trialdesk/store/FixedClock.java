package io.trialdesk.store;

import io.trialdesk.work.Clock;

import java.time.Duration;
import java.time.Instant;

/// A clock that stands until the test moves it.
final class FixedClock implements Clock {
    private Instant now = Instant.parse("2026-11-01T12:00:00Z");

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public void after(Duration delay, Runnable task) {
        throw new UnsupportedOperationException("the store never waits");
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
