package io.trialdesk.sync;

import io.trialdesk.work.Cancel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/// Works off tasks, a few at a time, each after the one it names. The first failure ends it: what
/// is under way is finished, nothing more begins. For one thread, which waits until all have ended.
final class Crew {
    /// What sending may end in.
    interface Work {
        void run() throws Stopped;
    }

    private record Job(Optional<Long> after, Work work, CompletableFuture<Void> over) {}

    private final Map<Long, Job> jobs = new LinkedHashMap<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Semaphore places;
    private final Cancel cancel;

    Crew(int atOnce, Cancel cancel) {
        this.places = new Semaphore(atOnce, true);
        this.cancel = cancel;
    }

    /// @param after the task that must have ended before, added earlier
    void add(long name, Optional<Long> after, Work work) {
        jobs.put(name, new Job(after, work, new CompletableFuture<>()));
    }

    /// @throws Stopped the first failure, as are runtime exceptions and errors
    void work() throws Stopped {
        if (jobs.size() == 1) {
            cancel.check();
            jobs.values().iterator().next().work().run();
            return;
        }
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("send-", 0).factory())) {
            jobs.values().forEach(job -> threads.execute(() -> inTurn(job)));
        }
        switch (failure.get()) {
            case Stopped stopped -> throw stopped;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            case null, default -> {
                // all went well
            }
        }
    }

    private void inTurn(Job job) {
        try {
            job.after().map(jobs::get).ifPresent(before -> before.over().join());
            places.acquireUninterruptibly();
            try {
                if (failure.get() == null) {
                    cancel.check();
                    job.work().run();
                }
            } finally {
                places.release();
            }
        } catch (Stopped | RuntimeException | Error problem) {
            failure.compareAndSet(null, problem);
        } finally {
            job.over().complete(null);
        }
    }
}
