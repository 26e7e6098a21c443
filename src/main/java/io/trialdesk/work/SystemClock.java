package io.trialdesk.work;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The real time, with one timer thread.
public final class SystemClock implements Clock, AutoCloseable {
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("timer").daemon().factory());

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void after(Duration delay, Runnable task) {
        if (!timer.isShutdown()) {
            var _ = timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /// Forgets what has not begun.
    @Override
    public void close() {
        timer.shutdown();
    }
}
