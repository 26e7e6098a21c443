package io.trialdesk.ui.testing;

import io.trialdesk.work.Clock;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A clock whose time stands still, so that pictures repeat, while waiting works as usual.
public record StillClock(Instant now) implements Clock {
    @Override
    public void after(Duration delay, Runnable task) {
        var _ =
                CompletableFuture.runAsync(
                        task,
                        CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS));
    }
}
