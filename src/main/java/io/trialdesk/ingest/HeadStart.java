package io.trialdesk.ingest;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Leaves the processors to a window that shows nothing yet while it builds its first rows, which
/// takes a program that has just started most of a second. Once it is given, one worker alone reads
/// for the first second of a pass or until runs are stored, then rests until the window says that
/// they are in sight, for a second at most. After that nobody waits any more. Any thread.
public final class HeadStart {
    private static final long MOST = Duration.ofSeconds(1).toNanos();

    private final CountDownLatch over = new CountDownLatch(1);
    private boolean isGiven;
    private boolean isStored;
    private long end;

    /// For a window without rows, before anything is read.
    public synchronized void give() {
        isGiven = true;
    }

    /// The window shows rows.
    public void inSight() {
        over.countDown();
    }

    /// A pass over a source begins.
    synchronized void begin() {
        if (!isStored) {
            end = System.nanoTime() + MOST;
        }
    }

    /// Runs are stored, which the window has yet to show.
    synchronized void stored() {
        if (!isStored) {
            isStored = true;
            end = System.nanoTime() + MOST;
        }
    }

    /// Whether one worker alone is to read.
    synchronized boolean isOn() {
        return isGiven && over.getCount() > 0 && System.nanoTime() - end < 0;
    }

    /// Blocks while stored runs are not in sight yet.
    void rest() {
        long left = left();
        try {
            if (left > 0 && !over.await(left, TimeUnit.NANOSECONDS)) {
                over.countDown();
            }
        } catch (InterruptedException never) {
            throw new IllegalStateException("nobody interrupts", never);
        }
    }

    /// Nanoseconds for which a worker has to rest at most.
    synchronized long left() {
        return isStored && isOn() ? end - System.nanoTime() : 0;
    }
}
