package io.trialdesk.store;

import io.trialdesk.work.Clock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// The workspace of one user: everything known, in one database owned by one process. Reading and
/// writing block and belong on a worker; any number of threads may share it.
@SuppressWarnings("DoNotCallSuggester")
public final class Store implements AutoCloseable {

    /// Opens the workspace in a folder, making it when it is new and bringing it up to date when an
    /// older version made it.
    ///
    /// @throws WorkspaceInUse when another process has it
    /// @throws IOException when the folder cannot be used, or a newer version made the workspace
    public static Store open(Path home, Clock clock) throws IOException {
        throw new UnsupportedOperationException();
    }

    /// A workspace that is gone when it is closed.
    public static Store inMemory(Clock clock) {
        throw new UnsupportedOperationException();
    }

    public Sources sources() {
        throw new UnsupportedOperationException();
    }

    public Runs runs() {
        throw new UnsupportedOperationException();
    }

    public SeriesTable series() {
        throw new UnsupportedOperationException();
    }

    public Parts parts() {
        throw new UnsupportedOperationException();
    }

    public Damages damages() {
        throw new UnsupportedOperationException();
    }

    public Edits edits() {
        throw new UnsupportedOperationException();
    }

    public Settings settings() {
        throw new UnsupportedOperationException();
    }

    public Catalogues catalogue() {
        throw new UnsupportedOperationException();
    }

    /// Calls the listener after each commit, on the committing thread; it must only mark something.
    public Listening onChange(Consumer<Changes> listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    /// A listener's stay; closing ends it.
    @FunctionalInterface
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
