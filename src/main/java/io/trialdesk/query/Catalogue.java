package io.trialdesk.query;

import java.util.List;
import java.util.OptionalInt;

/// All runs of the workspace as columns: one row per run, in the order in which the workspace came
/// to know them. Immutable, for any thread; a newer one shares what did not change.
@SuppressWarnings("DoNotCallSuggester")
public final class Catalogue {
    /// A catalogue without runs.
    public static final Catalogue EMPTY = new Catalogue();

    private Catalogue() {}

    public int rows() {
        throw new UnsupportedOperationException();
    }

    /// The workspace's number for the run in this row.
    public long key(int row) {
        throw new UnsupportedOperationException();
    }

    public OptionalInt rowOf(long key) {
        throw new UnsupportedOperationException();
    }

    public int source(int row) {
        throw new UnsupportedOperationException();
    }

    /// Whether its tool has marked the run deleted.
    public boolean deleted(int row) {
        throw new UnsupportedOperationException();
    }

    /// A column; one without values when no run has any under that name.
    public Column column(ColumnId id) {
        throw new UnsupportedOperationException();
    }

    /// The columns that hold at least one value, by kind and key.
    public List<ColumnId> columns() {
        throw new UnsupportedOperationException();
    }
}
