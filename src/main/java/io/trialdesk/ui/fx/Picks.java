package io.trialdesk.ui.fx;

import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/// The chosen line of a list whose lines are swapped: it is remembered by its key, marked again
/// after each swap, and told only when the user chose it. FX thread only.
public final class Picks<E> implements AutoCloseable {
    private final ListView<E> list;
    private final SnapshotList<E> rows;
    private final Function<E, @Nullable Object> key;
    private final Consumer<E> chosen;
    private final ListChangeListener<E> before = change -> changing(true);
    private final ListChangeListener<E> after = change -> changing(false);
    private final ChangeListener<E> selected = (property, old, now) -> select(now);
    private @Nullable Object marked;
    private boolean silent;

    /// Gives the list its lines.
    ///
    /// @param key what a line is about; null for lines that cannot be chosen
    public Picks(
            ListView<E> list,
            SnapshotList<E> rows,
            Function<E, @Nullable Object> key,
            Consumer<E> chosen) {
        this.list = list;
        this.rows = rows;
        this.key = key;
        this.chosen = chosen;
        // The list's own listener, which moves its selection, stands between these two.
        rows.addListener(before);
        list.setItems(rows);
        rows.addListener(after);
        list.getSelectionModel().selectedItemProperty().addListener(selected);
    }

    /// Marks the line of a key, null for none, and tells nobody.
    public void mark(@Nullable Object wanted) {
        marked = wanted;
        var held = list.getSelectionModel().getSelectedItem();
        if (held != null && wanted != null && Objects.equals(key.apply(held), wanted)) {
            return;
        }
        boolean outer = silent;
        silent = true;
        list.getSelectionModel().clearSelection();
        for (int i = 0; wanted != null && i < rows.size(); i++) {
            if (Objects.equals(key.apply(rows.get(i)), wanted)) {
                list.getSelectionModel().select(i);
                list.getFocusModel().focus(i);
                break;
            }
        }
        silent = outer;
    }

    @Override
    public void close() {
        rows.removeListener(before);
        rows.removeListener(after);
        list.getSelectionModel().selectedItemProperty().removeListener(selected);
    }

    private void changing(boolean begins) {
        silent = begins;
        if (!begins) {
            mark(marked);
        }
    }

    private void select(@Nullable E row) {
        if (silent || row == null) {
            return;
        }
        var wanted = key.apply(row);
        if (wanted != null && !wanted.equals(marked)) {
            marked = wanted;
            chosen.accept(row);
        }
    }
}
