package io.trialdesk.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Heads of runs, and the door through which everything read from sources comes in. Runs of removed
/// sources and runs that vanished from theirs are not found. Any thread.
@SuppressWarnings("DoNotCallSuggester")
public final class Runs {
    Runs(Database database) {}

    public Optional<StoredRun> byKey(long key) {
        throw new UnsupportedOperationException();
    }

    /// Those of the runs that are there, in the order asked for, read in one go.
    public List<StoredRun> byKeys(Collection<Long> keys) {
        throw new UnsupportedOperationException();
    }

    /// The run with the id its tool gave it.
    public Optional<StoredRun> find(int source, String id) {
        throw new UnsupportedOperationException();
    }

    /// All runs of a source, oldest key first, deleted ones included.
    public List<StoredRun> ofSource(int source) {
        throw new UnsupportedOperationException();
    }

    /// Stores what can be read again from its source: it survives a crash of the process after at
    /// most a second, and then as a whole. Heads that say what is stored already cost no write and
    /// no notice. Never call it from the FX thread.
    public Changes commit(IngestBatch batch) {
        throw new UnsupportedOperationException();
    }

    /// The same for what exists nowhere else, such as captured points: it is on disk on return.
    public Changes commitDurably(IngestBatch batch) {
        throw new UnsupportedOperationException();
    }

    /// Takes runs out of sight because their source no longer holds them. They come back when a
    /// batch names them again.
    public Changes vanished(int source, Collection<String> ids) {
        throw new UnsupportedOperationException();
    }
}
