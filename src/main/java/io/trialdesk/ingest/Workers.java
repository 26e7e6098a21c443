package io.trialdesk.ingest;

import io.trialdesk.work.Cancel;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Does the same for many things, several at a time, and returns when all are done. The first
/// failure ends it and is thrown here; the things in work are finished.
final class Workers {
    /// Reading waits for disks as much as it computes.
    private static final int AT_ONCE = Math.max(4, Runtime.getRuntime().availableProcessors() * 2);

    private Workers() {}

    static <T> void each(List<T> things, Cancel cancel, Consumer<T> task) {
        var next = new AtomicInteger();
        var failure = new AtomicReference<RuntimeException>();
        Runnable work =
                () -> {
                    for (int i = next.getAndIncrement();
                            i < things.size() && failure.get() == null && !cancel.isAsked();
                            i = next.getAndIncrement()) {
                        attempt(things.get(i), task, failure);
                    }
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < Math.min(AT_ONCE, things.size()); i++) {
                threads.execute(work);
            }
        }
        var first = failure.get();
        if (first != null && !(first instanceof CancellationException)) {
            throw first;
        }
        cancel.check();
    }

    private static <T> void attempt(
            T thing, Consumer<T> task, AtomicReference<RuntimeException> failure) {
        try {
            task.accept(thing);
        } catch (RuntimeException problem) {
            failure.compareAndSet(null, problem);
        }
    }
}
