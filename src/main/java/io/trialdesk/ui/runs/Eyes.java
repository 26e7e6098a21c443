package io.trialdesk.ui.runs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Whose eye is open: the runs drawn in the charts, in the order in which they were opened. FX
/// thread only.
final class Eyes {
    /// How many are open at first.
    private static final int FIRST = 8;

    private final ReadOnlyObjectWrapper<List<Long>> open = new ReadOnlyObjectWrapper<>(List.of());
    private Set<Long> set = Set.of();
    private boolean touched;

    /// The open ones change only by being replaced.
    ReadOnlyObjectProperty<List<Long>> open() {
        return open.getReadOnlyProperty();
    }

    boolean isOpen(long run) {
        return set.contains(run);
    }

    /// Until the user opens or closes one, the first few runs of the table are open.
    void firstSight(RunTable table) {
        if (!touched) {
            put(table.keys().limit(FIRST).boxed().toList());
        }
    }

    /// Opens them all, or closes them when all are open.
    void toggle(List<Long> runs) {
        touched = true;
        var next = new LinkedHashSet<>(open.get());
        if (next.containsAll(runs)) {
            next.removeAll(Set.copyOf(runs));
        } else {
            next.addAll(runs);
        }
        put(List.copyOf(next));
    }

    /// Opens these alone.
    void only(List<Long> runs) {
        touched = true;
        put(runs);
    }

    private void put(List<Long> next) {
        set = Set.copyOf(next);
        if (!next.equals(open.get())) {
            open.set(List.copyOf(next));
        }
    }
}
