package io.trialdesk.ui.runs;

import javafx.beans.value.ObservableValueBase;
import javafx.scene.control.TableColumn;

/// A row as the value of each of its cells. It never changes: new data are new rows.
final class RowValue extends ObservableValueBase<RunRow> {
    private final RunRow row;

    private RowValue(RunRow row) {
        this.row = row;
    }

    static RowValue of(TableColumn.CellDataFeatures<RunRow, RunRow> cell) {
        return new RowValue(cell.getValue());
    }

    @Override
    public RunRow getValue() {
        return row;
    }
}
