package io.trialdesk.query;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// All runs of the workspace as columns: one row per run, in the order in which the workspace came
/// to know them. Immutable, for any thread; a newer one shares what did not change.
public final class Catalogue {
    /// A catalogue without runs.
    public static final Catalogue EMPTY = new CatalogueBuilder().snapshot();

    private final long[] keys;
    private final int[] sources;
    private final BitSet deleted;
    private final Map<ColumnId, Column> columns;
    private final List<ColumnId> ids;

    /// The arrays belong to the catalogue once handed over.
    Catalogue(long[] keys, int[] sources, BitSet deleted, Map<ColumnId, Column> columns) {
        this.keys = keys;
        this.sources = sources;
        this.deleted = deleted;
        this.columns = columns;
        this.ids = columns.keySet().stream().sorted().toList();
    }

    public int rows() {
        return keys.length;
    }

    /// The workspace's number for the run in this row.
    public long key(int row) {
        return keys[row];
    }

    public OptionalInt rowOf(long key) {
        int row = Arrays.binarySearch(keys, key);
        return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }

    public int source(int row) {
        return sources[row];
    }

    /// Whether its tool has marked the run deleted.
    public boolean deleted(int row) {
        return deleted.get(row);
    }

    /// A column; one without values when no run has any under that name.
    public Column column(ColumnId id) {
        return columns.getOrDefault(id, Column.EMPTY);
    }

    /// The columns that hold at least one value, by kind and key.
    public List<ColumnId> columns() {
        return ids;
    }
}
