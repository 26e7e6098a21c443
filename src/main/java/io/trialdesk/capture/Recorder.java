package io.trialdesk.capture;

import io.trialdesk.store.Store;
import io.trialdesk.work.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;

/// Runs calls one after the other and answers them only when what they changed is on disk. Calls
/// that arrive while a commit is under way share the next one, so many clients cost few commits and
/// a lonely call never waits for company. Any thread may call.
final class Recorder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final int MOST_CALLS_PER_COMMIT = 500;

    /// What a call does to the ledger, and what it answers.
    @FunctionalInterface
    interface Step<T> {
        T apply(Ledger ledger) throws Refusal;
    }

    private record Waiting<T>(Step<T> step, CompletableFuture<T> answer) {}

    private final LinkedBlockingQueue<Waiting<?>> queue = new LinkedBlockingQueue<>();
    private final Ledger ledger;
    private final Clock clock;
    private final Thread thread;
    private volatile boolean closed;

    Recorder(Store store, Clock clock) {
        this.ledger = new Ledger(store);
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("capture-recorder").start(this::run);
    }

    /// Does a step and waits until what it changed is on disk.
    <T> T record(Step<T> step) throws Refusal {
        var waiting = new Waiting<>(step, new CompletableFuture<T>());
        synchronized (queue) {
            if (closed) {
                throw Refusal.busy("Trialdesk is closing");
            }
            queue.add(waiting);
        }
        try {
            return waiting.answer().join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException("a call could not be recorded", failure.getCause());
        }
    }

    private void run() {
        while (!closed || !queue.isEmpty()) {
            try {
                var group = new ArrayList<Waiting<?>>();
                group.add(queue.take());
                queue.drainTo(group, MOST_CALLS_PER_COMMIT);
                workOrRefuse(group);
            } catch (InterruptedException impossible) {
                throw new IllegalStateException("nobody interrupts this thread", impossible);
            }
        }
    }

    /// Whatever goes wrong, everyone waiting hears of it and this thread goes on.
    private void workOrRefuse(List<Waiting<?>> group) {
        try {
            work(group);
        } catch (Throwable problem) {
            LOG.error("captured calls could not be stored", problem);
            ledger.forget();
            var busy = Refusal.busy("The workspace could not be written");
            group.forEach(w -> w.answer().completeExceptionally(busy));
        }
    }

    private void work(List<Waiting<?>> group) {
        var done = new ArrayList<Runnable>();
        for (var waiting : group) {
            done.add(apply(waiting));
        }
        if (!ledger.isClean()) {
            ledger.commit();
        }
        done.forEach(Runnable::run);
    }

    /// The answer as something to give after the commit.
    private <T> Runnable apply(Waiting<T> waiting) {
        try {
            ledger.at(clock.now());
            var answer = waiting.step().apply(ledger);
            return () -> waiting.answer().complete(answer);
        } catch (Refusal refusal) {
            return () -> waiting.answer().completeExceptionally(refusal);
        } catch (RuntimeException bug) {
            LOG.error("a captured call failed", bug);
            return () ->
                    waiting.answer().completeExceptionally(Refusal.bug("Trialdesk failed: " + bug));
        }
    }

    /// Answers what is waiting, then ends.
    @Override
    public void close() {
        synchronized (queue) {
            closed = true;
            queue.add(new Waiting<>(_ -> "", new CompletableFuture<>()));
        }
        try {
            thread.join();
        } catch (InterruptedException impossible) {
            throw new IllegalStateException("nobody interrupts this thread", impossible);
        }
    }
}
