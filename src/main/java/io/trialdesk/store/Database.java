package io.trialdesk.store;

import io.trialdesk.work.Clock;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/// The doors to the database: [#read] for a consistent look, [#write] for a change that is on disk
/// when the call returns, [#writeLazily] for one that can be made again. One writer at a time,
/// first come first served; a write should take less than 50 ms. Listeners hear of a commit after
/// it, on the thread that made it. Each noun is one class that gets a `Database` in its
/// constructor.
final class Database implements AutoCloseable {
    private final ReentrantLock writing = new ReentrantLock(true);
    private final List<Consumer<Changes>> listeners = new CopyOnWriteArrayList<>();
    private final Readers readers;
    private final Handle writer;
    private final Clock clock;

    Database(String url, Clock clock) {
        var jdbi = Jdbi.create(() -> Connections.to(url));
        // No statement here is a template, and parameters need no grammar to be found.
        jdbi.getConfig(SqlStatements.class)
                .setTemplateEngine(TemplateEngine.NOP)
                .setSqlParser(new NamedParameters());
        this.clock = clock;
        this.writer = jdbi.open();
        this.readers = new Readers(jdbi);
    }

    /// One consistent look: everything read by the question is of the same moment.
    <T> T read(Function<Handle, T> question) {
        return readers.read(question);
    }

    /// A change that survives a killed process once this returns; the file has been forced to disk.
    Changes write(Function<Handle, Changes> change) {
        return write(change, true);
    }

    /// A change that a crash within the next second may undo, as a whole, together with everything
    /// written after it.
    Changes writeLazily(Function<Handle, Changes> change) {
        return write(change, false);
    }

    Instant now() {
        return clock.now();
    }

    Store.Listening onChange(Consumer<Changes> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private Changes write(Function<Handle, Changes> change, boolean durably) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write inside a write");
        }
        Changes changes;
        writing.lock();
        try {
            changes = writer.inTransaction(change::apply);
            if (durably) {
                writer.execute("checkpoint sync");
            }
        } finally {
            writing.unlock();
        }
        if (!changes.kinds().isEmpty()) {
            listeners.forEach(listener -> listener.accept(changes));
        }
        return changes;
    }

    /// Waits for whoever reads or writes.
    @Override
    public void close() {
        readers.close();
        writing.lock();
        try {
            writer.close();
        } finally {
            writing.unlock();
        }
    }
}
