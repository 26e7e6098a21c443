package io.trialdesk.sync;

import io.trialdesk.work.Clock;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// Lets a worker wait for the clock.
final class Pause {
    private Pause() {}

    static void on(Clock clock, Duration length) {
        var over = new CountDownLatch(1);
        clock.after(length, over::countDown);
        try {
            over.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException("nobody may interrupt a thread of this program", stop);
        }
    }
}
