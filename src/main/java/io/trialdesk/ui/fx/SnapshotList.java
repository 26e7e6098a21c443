package io.trialdesk.ui.fx;

import javafx.collections.ObservableListBase;

import java.util.List;

/// An observable list that changes only by being given a whole new list, which must never change
/// itself. FX thread only.
public final class SnapshotList<E> extends ObservableListBase<E> {
    private List<E> rows = List.of();

    /// Replaces everything in one change. `next` is kept, not copied.
    public void show(List<E> next) {
        var old = rows;
        beginChange();
        rows = next;
        nextReplace(0, rows.size(), old);
        endChange();
    }

    /// What is shown now.
    public List<E> shown() {
        return rows;
    }

    @Override
    public E get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }
}
