package io.trialdesk.work;

import java.time.Duration;
import java.time.Instant;

/// Time as an argument: what time it is, and doing something later.
public interface Clock {
    Instant now();

    /// Runs something once after a while, on a thread of the clock's own; it must only start
    /// things.
    void after(Duration delay, Runnable task);
}
