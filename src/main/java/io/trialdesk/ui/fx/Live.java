package io.trialdesk.ui.fx;

import io.trialdesk.work.Clock;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// Keeps one view fed with the newest answer to its newest question. At most one load is in flight;
/// any number of notices while it runs cost one more load, not one each; an answer to an old
/// question is dropped. `ask`, `stale` and `close` may be called from any thread.
public final class Live<Q, A> implements AutoCloseable {
    /// Where answers go, on the FX thread.
    public interface Screen<A> {
        void show(A answer);

        /// The question could not be answered. What was shown before stays.
        void fail(RuntimeException problem);
    }

    private final Function<Q, A> source;
    private final Screen<A> screen;
    private final Duration rest;
    private final Executor workers;
    private final Executor uiThread;
    private final Clock clock;
    private Q question;
    private boolean loading;
    private boolean resting;
    private boolean dirty;
    private boolean closed;

    /// @param source answers a question; runs on a worker, at most once at a time
    /// @param rest how long the screen stays as it is after a paint, unless the user asks
    public Live(
            Q first,
            Function<Q, A> source,
            Screen<A> screen,
            Duration rest,
            Executor workers,
            Executor uiThread,
            Clock clock) {
        this.question = first;
        this.source = source;
        this.screen = screen;
        this.rest = rest;
        this.workers = workers;
        this.uiThread = uiThread;
        this.clock = clock;
    }

    /// The user wants to see something else: look now.
    public synchronized void ask(Q next) {
        question = next;
        if (loading) {
            dirty = true;
        } else {
            load();
        }
    }

    /// The data moved: look again, but leave the screen a rest in between.
    public synchronized void stale() {
        if (loading || resting) {
            dirty = true;
        } else {
            load();
        }
    }

    /// The data moved, and something else is to be seen first: look again after a rest.
    public synchronized void staleLater() {
        dirty = true;
        if (!loading && !resting) {
            resting = true;
            clock.after(rest, this::rested);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private void load() {
        if (closed) {
            return;
        }
        loading = true;
        dirty = false;
        var asked = question;
        workers.execute(() -> answer(asked));
    }

    private void answer(Q asked) {
        try {
            var answer = source.apply(asked);
            uiThread.execute(() -> deliver(asked, () -> screen.show(answer)));
        } catch (RuntimeException problem) {
            uiThread.execute(() -> deliver(asked, () -> screen.fail(problem)));
        }
    }

    private void deliver(Q asked, Runnable outcome) {
        synchronized (this) {
            loading = false;
            if (closed) {
                return;
            }
            if (!Objects.equals(asked, question)) {
                load();
                return;
            }
            resting = true;
        }
        outcome.run();
        clock.after(rest, this::rested);
    }

    private synchronized void rested() {
        resting = false;
        if (dirty && !loading) {
            load();
        }
    }
}
