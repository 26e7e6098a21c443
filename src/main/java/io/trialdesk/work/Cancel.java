package io.trialdesk.work;

import java.util.concurrent.CancellationException;

/// A flag that long work looks at between steps. Nobody interrupts a thread: one interrupt breaks
/// the database for the whole process. Any thread.
public final class Cancel {
    /// For work that nobody can cancel.
    public static final Cancel NEVER = new Cancel();

    private volatile boolean asked;

    /// Asks the work to stop at its next check.
    public void ask() {
        if (this == NEVER) {
            throw new IllegalStateException("this work cannot be cancelled");
        }
        asked = true;
    }

    public boolean isAsked() {
        return asked;
    }

    /// Throws when cancelling was asked for.
    public void check() {
        if (asked) {
            throw new CancellationException("cancelled");
        }
    }
}
