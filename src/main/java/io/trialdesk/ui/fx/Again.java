package io.trialdesk.ui.fx;

import io.trialdesk.work.Clock;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// Makes a feed look again after a while, for what changes without a notice: the age of a thing, a
/// file another process writes. At most one such look is pending. Any thread.
public final class Again implements AutoCloseable {
    private final Clock clock;
    private final AtomicReference<Runnable> look;
    private final AtomicBoolean pending = new AtomicBoolean();

    public Again(Live<?, ?> live, Clock clock) {
        this.clock = clock;
        this.look = new AtomicReference<>(live::stale);
    }

    /// Looks after this long, unless a look is pending already.
    public void in(Duration delay) {
        if (pending.compareAndSet(false, true)) {
            clock.after(
                    delay,
                    () -> {
                        pending.set(false);
                        var then = look.get();
                        if (then != null) {
                            then.run();
                        }
                    });
        }
    }

    /// Lets go of the feed at once, also while a look is pending.
    @Override
    public void close() {
        look.set(null);
    }
}
