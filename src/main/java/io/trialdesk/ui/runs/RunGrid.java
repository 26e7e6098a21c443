package io.trialdesk.ui.runs;

import io.trialdesk.query.Attributes;
import io.trialdesk.query.ColumnId;
import io.trialdesk.query.Order;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Look;
import io.trialdesk.ui.theme.RunColours;
import io.trialdesk.ui.theme.Style;

import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.util.Callback;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The table itself: columns in groups over the view model's rows. Sorting is a question to the
/// view model, never done by the control. FX thread only.
final class RunGrid {
    private static final double ROW = 28;

    private final RunsViewModel model;
    private final TableView<RunRow> table = new TableView<>();
    private final ColumnWidths widths = new ColumnWidths();
    private final TableColumn<RunRow, RunRow> eye;
    private final TableColumn<RunRow, RunRow> name;
    private final TableColumn<RunRow, RunRow> status;
    private final TableColumn<RunRow, RunRow> run;
    private final Map<ColumnId.Kind, TableColumn<RunRow, RunRow>> groups =
            new EnumMap<>(ColumnId.Kind.class);
    private final Map<ColumnId, TableColumn<RunRow, RunRow>> numbers = new HashMap<>();
    private final Map<ColumnId, TableColumn<RunRow, RunRow>> words = new HashMap<>();
    private boolean arranging;
    private boolean named;

    RunGrid(RunsViewModel model, RunColours colours, ObservableValue<Look> look) {
        this.model = model;
        eye =
                fixed(
                        "",
                        54,
                        ignored ->
                                new EyeCell(
                                        model.eyes(),
                                        colours,
                                        look,
                                        key -> model.eyes().toggle(List.of(key))));
        eye.setSortable(false);
        eye.setResizable(false);
        name = fixed(Texts.of("runs.column.name"), 172, ignored -> new NameCell());
        name.setUserData(Attributes.NAME);
        status = fixed(Texts.of("runs.column.status"), 84, ignored -> new StatusCell());
        status.setUserData(Attributes.STATUS);
        run = group(Texts.of("runs.group.run"));
        run.getColumns().addAll(List.of(eye, name, status));
        table.setId("runs-table");
        table.getStyleClass().add(Style.TABLE);
        table.setFixedCellSize(ROW);
        table.setItems(model.rows());
        table.setSortPolicy(ignored -> true);
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.setPlaceholder(new javafx.scene.layout.Region());
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.getSortOrder().subscribe(this::sort);
        model.columns().subscribe(ids -> arrange(ids));
    }

    TableView<RunRow> table() {
        return table;
    }

    private void arrange(List<ColumnId> ids) {
        arranging = true;
        if (!named && !model.table().isEmpty()) {
            named = true;
            name.setPrefWidth(ColumnWidths.ofNames(model.table()));
        }
        Map<ColumnId.Kind, List<TableColumn<RunRow, RunRow>>> byKind = new LinkedHashMap<>();
        for (var id : ids) {
            byKind.computeIfAbsent(id.kind(), _ -> new ArrayList<>()).add(value(id));
        }
        List<TableColumn<RunRow, RunRow>> all = new ArrayList<>();
        all.add(run);
        byKind.forEach((kind, columns) -> all.add(group(kind, columns)));
        show(table.getColumns(), all);
        showOrder();
        arranging = false;
    }

    /// Columns that stay keep their cells, since making cells is what costs most.
    private static <T> void show(ObservableList<T> shown, List<? extends T> next) {
        if (!shown.equals(next)) {
            shown.setAll(next);
        }
    }

    private TableColumn<RunRow, RunRow> group(
            ColumnId.Kind kind, List<TableColumn<RunRow, RunRow>> columns) {
        var group = groups.computeIfAbsent(kind, _ -> group(HeaderNames.of(kind)));
        show(group.getColumns(), columns);
        return group;
    }

    private TableColumn<RunRow, RunRow> value(ColumnId id) {
        var shown = model.table();
        boolean number = shown.isNumber(id);
        var column = (number ? numbers : words).computeIfAbsent(id, _ -> made(id, number));
        column.setPrefWidth(widths.of(id, shown));
        column.setMinWidth(number ? Math.min(60, column.getPrefWidth()) : 48);
        return column;
    }

    private TableColumn<RunRow, RunRow> made(ColumnId id, boolean number) {
        var column = RunCells.column(id, number);
        head(column, HeaderNames.of(id));
        column.widthProperty()
                .subscribe(
                        (before, width) -> {
                            if (!arranging) {
                                widths.set(id, width.doubleValue());
                            }
                        });
        column.sortTypeProperty().subscribe((before, type) -> sort());
        return column;
    }

    private TableColumn<RunRow, RunRow> fixed(
            String title,
            double width,
            Callback<TableColumn<RunRow, RunRow>, javafx.scene.control.TableCell<RunRow, RunRow>>
                    cells) {
        var column = new TableColumn<RunRow, RunRow>();
        head(column, title);
        column.setPrefWidth(width);
        column.setCellValueFactory(RowValue::of);
        column.setCellFactory(cells);
        column.getStyleClass().add(Style.WORD);
        column.sortTypeProperty().subscribe((before, type) -> sort());
        return column;
    }

    private static TableColumn<RunRow, RunRow> group(String title) {
        var group = new TableColumn<RunRow, RunRow>();
        head(group, title);
        group.getStyleClass().add(Style.GROUP);
        return group;
    }

    /// A column's words in a label, so that they can explain themselves in full.
    private static void head(TableColumn<RunRow, RunRow> column, String title) {
        var label = new javafx.scene.control.Label(title);
        label.setTooltip(title.isEmpty() ? null : new Tooltip(title));
        label.setMinWidth(0);
        column.setGraphic(label);
    }

    /// Asks for the order the heads show.
    private void sort() {
        if (arranging) {
            return;
        }
        var order =
                table.getSortOrder().stream()
                        .filter(column -> column.getUserData() instanceof ColumnId)
                        .map(
                                column ->
                                        new Order(
                                                (ColumnId) column.getUserData(),
                                                column.getSortType()
                                                        == TableColumn.SortType.DESCENDING))
                        .toList();
        if (!order.equals(model.order())) {
            model.order(order);
        }
    }

    /// Shows on the heads in which order the rows are.
    private void showOrder() {
        List<TableColumn<RunRow, ?>> sorted = new ArrayList<>();
        for (var order : model.order()) {
            for (var group : table.getColumns()) {
                for (var column : group.getColumns()) {
                    if (order.column().equals(column.getUserData())) {
                        column.setSortType(
                                order.descending()
                                        ? TableColumn.SortType.DESCENDING
                                        : TableColumn.SortType.ASCENDING);
                        sorted.add(column);
                    }
                }
            }
        }
        show(table.getSortOrder(), sorted);
    }
}
