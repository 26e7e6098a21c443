package io.trialdesk.ui.runs;

import io.trialdesk.query.ColumnId;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Which columns the table has: those the user chose, else those worth showing, without those that
/// do not vary when that is wished. FX thread only; knows no node.
final class ShownColumns {
    private final BooleanProperty hideSame = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<List<ColumnId>>> chosen =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ColumnId>> shown =
            new ReadOnlyObjectWrapper<>(List.of());
    private List<ColumnId> automatic = List.of();
    private Set<ColumnId> same = Set.of();

    ShownColumns() {
        chosen.subscribe((before, ids) -> arrange());
    }

    /// What the newest answer says of columns.
    void know(List<ColumnId> worthShowing, Set<ColumnId> notVarying) {
        automatic = worthShowing;
        same = notVarying;
        arrange();
    }

    BooleanProperty hideSame() {
        return hideSame;
    }

    ObjectProperty<Optional<List<ColumnId>>> chosen() {
        return chosen;
    }

    ReadOnlyObjectProperty<List<ColumnId>> shown() {
        return shown.getReadOnlyProperty();
    }

    private void arrange() {
        var wanted = chosen.get().orElse(automatic);
        var next =
                hideSame.get() ? wanted.stream().filter(id -> !same.contains(id)).toList() : wanted;
        if (!Objects.equals(next, shown.get())) {
            shown.set(next);
        }
    }
}
