package io.trialdesk.ui.runs;

import io.trialdesk.ui.text.OneLine;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The name of a run; a small cloud marks what is a copy from a server.
final class NameCell extends TableCell<RunRow, RunRow> {

    NameCell() {
        getStyleClass().add(Style.NAME);
        setContentDisplay(ContentDisplay.RIGHT);
        setGraphicTextGap(6);
        setOnMouseEntered(_ -> explain());
    }

    @Override
    protected void updateItem(@Nullable RunRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setText(null);
            setGraphic(null);
            explain();
            return;
        }
        setText(OneLine.of(row.name()));
        setGraphic(row.isCopy() ? cloud() : null);
        if (isHover()) {
            explain();
        }
    }

    private Node cloud() {
        if (getGraphic() != null) {
            return getGraphic();
        }
        var cloud = Icons.of(Feather.CLOUD);
        cloud.getStyleClass().add(Style.COPY_MARK);
        return cloud;
    }

    /// Only the cell under the pointer has a tooltip: making one for each takes longer than the
    /// cells themselves.
    private void explain() {
        var row = getItem();
        if (row == null) {
            setTooltip(null);
            return;
        }
        var more = getTooltip() == null ? new Tooltip() : getTooltip();
        more.setText(
                row.isCopy()
                        ? Texts.of("runs.copy-of", row.name(), row.sourceName())
                        : row.name() + "\n" + row.sourceName());
        setTooltip(more);
    }
}
