package io.trialdesk.ingest;

import io.trialdesk.work.Cancel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Does the same for many things, several at a time, while more of them come. The first failure
/// ends it and is thrown to whoever closes; the things in work are finished. One thread brings
/// things and closes, which waits for all of them.
final class Workers<T> implements AutoCloseable {
    /// Reading waits for disks too, but more readers would take the processors from the window.
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors() + 1;

    /// How often a thread that waits for the only worker looks whether others may help it.
    private static final Duration LOOK = Duration.ofMillis(50);

    private final BlockingQueue<Optional<T>> things = new LinkedBlockingQueue<>();

    /// What the system has in memory is read without waiting, and virtual threads give way only
    /// when they wait: the window's questions and what a training logs would wait until all is
    /// read.
    private final ThreadFactory threads = Thread.ofPlatform().daemon().name("read-", 0).factory();

    private final BlockingQueue<Thread> hired = new LinkedBlockingQueue<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final AtomicLong open = new AtomicLong();
    private final AtomicBoolean isWhole = new AtomicBoolean();
    private final HeadStart headStart;
    private final Cancel cancel;
    private final Consumer<T> task;
    private final Runnable idle;

    /// Workers that wait for things.
    ///
    /// @param idle run whenever all things that came so far are done
    Workers(HeadStart headStart, Cancel cancel, Consumer<T> task, Runnable idle) {
        this.headStart = headStart;
        this.cancel = cancel;
        this.task = task;
        this.idle = idle;
        hire(1);
        hireOthers();
    }

    /// Does it for all of these and returns when that is done.
    static <T> void each(List<T> things, HeadStart headStart, Cancel cancel, Consumer<T> task) {
        try (var workers = new Workers<>(headStart, cancel, task, () -> {})) {
            workers.bring(things);
        }
    }

    /// Adds things to be done; after a failure they are left undone.
    void bring(List<T> more) {
        open.addAndGet(more.size());
        more.forEach(thing -> things.add(Optional.of(thing)));
        hireOthers();
    }

    private void check() {
        switch (failure.get()) {
            case null -> {}
            case CancellationException _ -> {}
            case RuntimeException problem -> throw problem;
            case Error problem -> throw problem;
            case Throwable never -> throw new IllegalStateException(never);
        }
        cancel.check();
    }

    private void work() {
        try {
            for (var thing = things.take(); thing.isPresent(); thing = things.take()) {
                var one = thing.get();
                attempt(() -> task.accept(one));
                if (open.decrementAndGet() == 0) {
                    attempt(idle);
                }
                headStart.rest();
                hireOthers();
            }
        } catch (InterruptedException never) {
            throw new IllegalStateException("nobody interrupts", never);
        }
    }

    /// Hires the others, unless a window is to have the processors.
    private void hireOthers() {
        if (!headStart.isOn() && isWhole.compareAndSet(false, true)) {
            hire(AT_ONCE - 1);
        }
    }

    private void hire(int count) {
        for (int i = 0; i < count; i++) {
            var thread = threads.newThread(this::work);
            hired.add(thread);
            thread.start();
        }
    }

    private void attempt(Runnable step) {
        if (failure.get() != null || cancel.isAsked()) {
            return;
        }
        try {
            step.run();
        } catch (RuntimeException | Error problem) {
            // An error too, or a thread would end in silence and its things be left undone.
            failure.compareAndSet(null, problem);
        }
    }

    @Override
    public void close() {
        for (int i = 0; i < AT_ONCE; i++) {
            things.add(Optional.empty());
        }
        try {
            // All are hired by this thread or before one that it waits for ends: none is missed.
            for (var thread = hired.poll(); thread != null; thread = hired.poll()) {
                while (!thread.join(LOOK)) {
                    hireOthers();
                }
            }
        } catch (InterruptedException never) {
            throw new IllegalStateException("nobody interrupts", never);
        }
        check();
    }
}
