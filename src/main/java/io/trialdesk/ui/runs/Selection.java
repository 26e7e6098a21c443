package io.trialdesk.ui.runs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which runs are selected, by key, so that it outlives every change of filter, order and data:
/// some runs, or all that match except some. Immutable.
///
/// @param keys the selected ones, or with `inverted` those left out
record Selection(boolean inverted, Set<Long> keys) {
    static final Selection NONE = new Selection(false, Set.of());
    static final Selection ALL = new Selection(true, Set.of());

    Selection {
        keys = Set.copyOf(keys);
    }

    static Selection only(long key) {
        return new Selection(false, Set.of(key));
    }

    boolean has(long key) {
        return keys.contains(key) != inverted;
    }

    boolean isEmpty() {
        return !inverted && keys.isEmpty();
    }

    /// With this run selected when it was not, and the reverse.
    Selection toggled(long key) {
        var next = new HashSet<>(keys);
        if (!next.remove(key)) {
            next.add(key);
        }
        return new Selection(inverted, next);
    }

    /// The runs from one row to another, both included, in either direction.
    static Selection range(RunTable table, int from, int to) {
        var keys = new HashSet<Long>();
        for (int i = Math.min(from, to); i <= Math.max(from, to); i++) {
            keys.add(table.key(i));
        }
        return new Selection(false, keys);
    }

    /// How many of the table's runs are selected.
    int count(RunTable table) {
        return inverted
                ? table.size() - (int) keys.stream().filter(table::holds).count()
                : (int) keys.stream().filter(table::holds).count();
    }

    /// The selected runs of the table in its order, at most so many.
    List<Long> in(RunTable table, int atMost) {
        return table.keys().filter(this::has).limit(atMost).boxed().toList();
    }
}
