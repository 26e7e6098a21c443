package io.trialdesk.ui.models;

import io.trialdesk.ui.fx.Picks;
import io.trialdesk.ui.fx.SnapshotList;
import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The versions of a model in one column per stage.
final class BoardPane implements AutoCloseable {
    private static final double CARD = 84;

    private final GridPane root = new GridPane();
    private final Map<Stage, Column> columns = new EnumMap<>(Stage.class);

    /// One stage.
    private record Column(
            SnapshotList<VersionCard> rows,
            ListView<VersionCard> list,
            Picks<VersionCard> picks,
            Label count) {}

    /// @param chosen told the number of the version the user chose
    BoardPane(Consumer<String> chosen, ContextMenu menu) {
        root.setId("board");
        root.getStyleClass().add(Style.BOARD);
        root.setMinSize(0, 0);
        for (var stage : Stage.values()) {
            var width = new ColumnConstraints();
            width.setPercentWidth(100.0 / Stage.values().length);
            root.getColumnConstraints().add(width);
            var column = column(stage, chosen, menu);
            columns.put(stage, column);
            root.addRow(0, framed(stage, column));
        }
    }

    Region root() {
        return root;
    }

    void show(Board board) {
        columns.forEach(
                (stage, column) -> {
                    var cards = board.in(stage);
                    if (!cards.equals(column.rows().shown())) {
                        column.rows().show(cards);
                    }
                    column.count().setText(cards.isEmpty() ? "" : Figures.count(cards.size()));
                });
    }

    /// Marks the chosen version, in whichever column it is.
    void mark(Optional<VersionCard> card) {
        columns.values()
                .forEach(
                        column ->
                                column.picks()
                                        .mark(card.map(c -> c.version().version()).orElse(null)));
    }

    void focus() {
        columns.values().stream()
                .filter(column -> !column.rows().isEmpty())
                .findFirst()
                .ifPresent(column -> column.list().requestFocus());
    }

    @Override
    public void close() {
        columns.values().forEach(column -> column.picks().close());
    }

    private static Column column(Stage stage, Consumer<String> chosen, ContextMenu menu) {
        var rows = new SnapshotList<VersionCard>();
        var list = new ListView<VersionCard>();
        list.setId("stage-" + stage.word());
        list.setFixedCellSize(CARD);
        list.setCellFactory(ignored -> new VersionCell());
        list.setContextMenu(menu);
        list.getStyleClass().addAll(Style.ROWS, Style.CARDS);
        var picks =
                new Picks<>(
                        list,
                        rows,
                        card -> card.version().version(),
                        card -> chosen.accept(card.version().version()));
        return new Column(rows, list, picks, new Label());
    }

    private static Region framed(Stage stage, Column column) {
        var title = new Label(stage.title());
        title.getStyleClass().add(Style.SECTION);
        column.count().getStyleClass().addAll(Style.MUTED, Style.SMALL);
        var head = new HBox(8, title, column.count());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add(Style.COLUMN_HEAD);
        VBox.setVgrow(column.list(), Priority.ALWAYS);
        GridPane.setVgrow(column.list(), Priority.ALWAYS);
        var box = new VBox(head, column.list());
        box.setMinSize(0, 0);
        GridPane.setVgrow(box, Priority.ALWAYS);
        return box;
    }
}
