package io.trialdesk.ui.runs;

import io.trialdesk.query.ColumnId;
import io.trialdesk.ui.text.OneLine;
import io.trialdesk.ui.theme.Style;

import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;

/// Makes columns for values: texts at the left, numbers at the right.
final class RunCells {
    private RunCells() {}

    /// A column for the values of `id`, of the kind its values are.
    static TableColumn<RunRow, RunRow> column(ColumnId id, boolean number) {
        var column = new TableColumn<RunRow, RunRow>();
        column.setUserData(id);
        column.setCellValueFactory(RowValue::of);
        column.setCellFactory(ignored -> new ValueCell(id));
        column.getStyleClass().add(number ? Style.FIGURE : Style.WORD);
        return column;
    }

    /// Shows one value as text, in full while the pointer rests on it.
    private static final class ValueCell extends TableCell<RunRow, RunRow> {
        private final ColumnId id;

        ValueCell(ColumnId id) {
            this.id = id;
        }

        @Override
        protected void updateItem(@Nullable RunRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(row == null || empty ? null : OneLine.of(row.text(id)));
        }
    }
}
