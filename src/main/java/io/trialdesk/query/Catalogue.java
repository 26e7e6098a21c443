package io.trialdesk.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// All runs of the workspace as columns: one row per run, in the order in which the workspace came
/// to know them. Immutable, for any thread; a newer one shares what did not change.
public final class Catalogue {
    /// A catalogue without runs.
    public static final Catalogue EMPTY = new CatalogueBuilder().snapshot();

    /// An epoch without a point logged may take so long.
    private static final Duration SILENCE = Duration.ofHours(1);

    private final long[] keys;
    private final int[] sources;
    private final BitSet deleted;
    private final BitSet held;
    private final Set<Long> alive;
    private final Map<Long, Set<Integer>> elsewhere;
    private final Map<ColumnId, Column> columns;
    private final List<ColumnId> ids;

    /// The arrays belong to the catalogue once handed over.
    Catalogue(
            long[] keys,
            int[] sources,
            BitSet deleted,
            BitSet held,
            Set<Long> alive,
            Map<Long, Set<Integer>> elsewhere,
            Map<ColumnId, Column> columns) {
        this.keys = keys;
        this.sources = sources;
        this.deleted = deleted;
        this.held = held;
        this.alive = alive;
        this.elsewhere = elsewhere;
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

    /// The same runs, some of which are also known at further sources.
    ///
    /// @param places the ids of those sources by the workspace's number for the run
    public Catalogue alsoAt(Map<Long, Set<Integer>> places) {
        return new Catalogue(keys, sources, deleted, held, alive, Map.copyOf(places), columns);
    }

    /// The same runs, some of which are known to go on, since their process lives.
    public Catalogue alive(Set<Long> runs) {
        return new Catalogue(keys, sources, deleted, held, Set.copyOf(runs), elsewhere, columns);
    }

    /// Since when a run that says it goes on has given no sign of life, if that is long ago and no
    /// living process of it is known. That it is dead is a presumption.
    public Optional<Instant> silentSince(int row, Instant now) {
        var column = column(Attributes.LAST_SIGN);
        if (!column.has(row) || alive.contains(keys[row])) {
            return Optional.empty();
        }
        return Optional.of(Instant.ofEpochMilli((long) column.number(row)))
                .filter(last -> last.isBefore(now.minus(SILENCE)));
    }

    /// Further sources that know the run, such as a server it was sent to.
    public Set<Integer> elsewhere(int row) {
        return elsewhere.isEmpty() ? Set.of() : elsewhere.getOrDefault(keys[row], Set.of());
    }

    /// Whether one of these sources knows the run.
    boolean isAt(int row, Set<Integer> places) {
        return places.contains(sources[row]) || elsewhere(row).stream().anyMatch(places::contains);
    }

    /// Whether points of all its metrics are here, so that it can be shown without its source.
    public boolean held(int row) {
        return held.get(row);
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
