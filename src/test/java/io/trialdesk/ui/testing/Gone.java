package io.trialdesk.ui.testing;

import java.lang.ref.WeakReference;
import java.time.Duration;

/// Whether things that were closed are let go.
public final class Gone {
    private Gone() {}

    /// Fails when something still holds it after a while.
    public static void soon(WeakReference<?> thing, String name) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (thing.get() != null) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(name + " is still held");
            }
            System.gc();
            Screens.settle();
        }
    }
}
