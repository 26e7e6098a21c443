package io.trialdesk.boot;

import io.trialdesk.store.Changes;
import io.trialdesk.store.KnownServer;
import io.trialdesk.store.Store;
import io.trialdesk.sync.Sync;
import io.trialdesk.sync.SyncOutcome;
import io.trialdesk.ui.shell.api.Notice;
import io.trialdesk.ui.shell.api.Notices;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Clock;
import io.trialdesk.work.Progress;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/// Reads the servers of an open window: at once, and again every while, more seldom while one is
/// away. Nothing is ever sent here. Any thread; nothing waits.
final class ServerReads implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration SELDOM = Duration.ofMinutes(15);

    private final Store store;
    private final Sync sync;
    private final LastCalls calls;
    private final Executor workers;
    private final Clock clock;
    private final Notices notices;
    private final Map<Integer, Duration> waits = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /// @param notices told once when a server cannot be read, and not again until it could be
    ServerReads(
            Store store,
            Sync sync,
            LastCalls calls,
            Executor workers,
            Clock clock,
            Notices notices) {
        this.store = store;
        this.sync = sync;
        this.calls = calls;
        this.workers = workers;
        this.clock = clock;
        this.notices = notices;
    }

    /// Something was committed: a server that was added is followed.
    void changed(Changes changes) {
        if (changes.touches(Changes.Kind.SOURCE)) {
            workers.execute(
                    () ->
                            store.servers().all().stream()
                                    .map(KnownServer::source)
                                    .filter(server -> !waits.containsKey(server))
                                    .forEach(this::follow));
        }
    }

    /// Reads a server now and from now on.
    void follow(int server) {
        if (waits.putIfAbsent(server, SOON) == null) {
            workers.execute(() -> readAndWait(server));
        } else {
            readNow(server);
        }
    }

    /// Reads a server once more, apart from its usual turn.
    void readNow(int server) {
        workers.execute(() -> store.servers().byId(server).ifPresent(this::read));
    }

    private void readAndWait(int server) {
        var known = store.servers().byId(server);
        if (closed || known.isEmpty()) {
            waits.remove(server);
            return;
        }
        boolean fine = read(known.get());
        var longer = waits.getOrDefault(server, SOON).multipliedBy(2);
        var most = longer.compareTo(SELDOM) > 0 ? SELDOM : longer;
        waits.put(server, fine ? SOON : most);
        clock.after(fine ? SOON : most, () -> workers.execute(() -> readAndWait(server)));
    }

    private boolean read(KnownServer server) {
        var outcome = outcome(server);
        boolean news = !calls.of(server.source()).isFailed();
        calls.ended(server.source(), outcome);
        boolean fine = LastCalls.isFine(outcome);
        if (!fine && news && !closed) {
            notices.say(
                    Notice.problem(
                            Texts.of("sync.unread", server.name()),
                            outcome.sentence(),
                            Texts.of("sync.retry"),
                            () -> readNow(server.source())));
        }
        return fine;
    }

    private SyncOutcome outcome(KnownServer server) {
        try {
            return sync.pull(server, false, Cancel.NEVER, Progress.SILENT);
        } catch (IOException locked) {
            return new SyncOutcome.Denied(String.valueOf(locked.getMessage()));
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
