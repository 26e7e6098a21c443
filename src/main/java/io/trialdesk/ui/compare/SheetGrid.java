package io.trialdesk.ui.compare;

import io.trialdesk.ui.fx.SnapshotList;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The sheet of values: rows made only for what is in sight, in both directions. FX thread only.
final class SheetGrid extends BorderPane {
    private static final double ROW = 28;
    private static final double SCROLL_BAR = 12;

    private final CompareViewModel model;
    private final SnapshotList<SheetRow> rows = new SnapshotList<>();
    private final ListView<SheetRow> list = new ListView<>(rows);
    private final ScrollBar sideways = new ScrollBar();
    private final ReadOnlyObjectWrapper<SheetColumns> columns =
            new ReadOnlyObjectWrapper<>(new SheetColumns(600, 1));
    private final SheetHead head = new SheetHead(columns, sideways.valueProperty());
    private int baseline;

    SheetGrid(CompareViewModel model) {
        this.model = model;
        list.setId("compare-sheet");
        list.setFixedCellSize(ROW);
        list.getStyleClass().add(Style.SHEET);
        list.setCellFactory(ignored -> new Cell());
        list.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                        toggle(list.getSelectionModel().getSelectedItem());
                        e.consume();
                    }
                });
        sideways.setOrientation(Orientation.HORIZONTAL);
        list.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        head.setOnScroll(this::scrolled);
        setTop(head);
        setCenter(list);
        setBottom(sideways);
        widthProperty().subscribe(ignored -> measure());
        list.setContextMenu(menu());
    }

    /// @param heads the columns' heads, baseline first
    void show(CompareSheet sheet, List<RunHead> heads) {
        baseline = sheet.baseline();
        var path = pathOf(list.getSelectionModel().getSelectedItem());
        head.show(heads);
        columns.set(new SheetColumns(columns.get().width(), heads.size() - 1));
        rows.show(sheet.rows());
        measure();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).path().equals(path)) {
                list.getSelectionModel().select(i);
            }
        }
        list.refresh();
    }

    private static String pathOf(@Nullable SheetRow row) {
        return row == null ? "" : row.path();
    }

    private void measure() {
        double width = Math.max(200, getWidth() - SCROLL_BAR);
        var next = new SheetColumns(width, columns.get().others());
        columns.set(next);
        sideways.setMax(next.overflow());
        sideways.setVisibleAmount(next.overflow() * width / Math.max(1, width + next.overflow()));
        sideways.setUnitIncrement(next.each());
        sideways.setBlockIncrement(next.each() * 3);
        sideways.setValue(Math.min(sideways.getValue(), next.overflow()));
        boolean needed = next.overflow() > 0;
        sideways.setVisible(needed);
        sideways.setManaged(needed);
    }

    private void scrolled(ScrollEvent event) {
        double by = event.isShiftDown() ? event.getDeltaY() + event.getDeltaX() : event.getDeltaX();
        if (by != 0 && sideways.isVisible()) {
            double to = sideways.getValue() - by;
            sideways.setValue(Math.clamp(to, 0, sideways.getMax()));
            if (event.isShiftDown()) {
                event.consume();
            }
        }
    }

    private void toggle(@Nullable SheetRow row) {
        if (row instanceof SheetRow.Branch branch) {
            model.fold(branch.path());
        }
    }

    private ContextMenu menu() {
        var copy = new MenuItem(Texts.of("compare.copy-row"));
        copy.setOnAction(ignored -> copyRow());
        return new ContextMenu(copy);
    }

    /// The key and all values of the selected row, in full.
    private void copyRow() {
        if (list.getSelectionModel().getSelectedItem() instanceof SheetRow.Leaf leaf) {
            var values = new ArrayList<>(List.of(leaf.key()));
            leaf.cells().forEach(cell -> values.add(cell.full()));
            var content = new ClipboardContent();
            content.putString(values.stream().collect(Collectors.joining("\t")));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    void focus() {
        list.requestFocus();
    }

    private final class Cell extends ListCell<SheetRow> {
        private final SheetRowPane pane = new SheetRowPane(columns, sideways.valueProperty());

        Cell() {
            setPrefWidth(0);
            setOnMouseClicked(ignored -> toggle(getItem()));
        }

        @Override
        protected void updateItem(@Nullable SheetRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                return;
            }
            pane.show(row, baseline);
            setGraphic(pane);
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            pane.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }
}
