package io.trialdesk.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// A few connections that only read, each look a snapshot of one moment. Any thread.
final class Readers implements AutoCloseable {
    private static final int MOST = 4;

    /// H2's number for `SNAPSHOT`, which JDBC has no constant for.
    private static final int SNAPSHOT = 6;

    private final Semaphore free = new Semaphore(MOST, true);
    private final Deque<Handle> idle = new ConcurrentLinkedDeque<>();
    private final Jdbi jdbi;
    private volatile boolean closed;

    Readers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    <T> T read(Function<Handle, T> question) {
        free.acquireUninterruptibly();
        try {
            if (closed) {
                throw new IllegalStateException("the workspace is closed");
            }
            var pooled = idle.poll();
            var handle = pooled == null ? open() : pooled;
            try {
                return handle.inTransaction(question::apply);
            } finally {
                idle.push(handle);
            }
        } finally {
            free.release();
        }
    }

    private Handle open() {
        var handle = jdbi.open();
        try {
            handle.getConnection().setTransactionIsolation(SNAPSHOT);
            return handle;
        } catch (SQLException problem) {
            handle.close();
            throw new JdbiException("the database refuses snapshots", problem) {
                private static final long serialVersionUID = 1;
            };
        }
    }

    /// Waits for those who still read.
    @Override
    public void close() {
        free.acquireUninterruptibly(MOST);
        closed = true;
        idle.forEach(Handle::close);
        idle.clear();
        free.release(MOST);
    }
}
