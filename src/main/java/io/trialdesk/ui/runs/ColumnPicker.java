package io.trialdesk.ui.runs;

import io.trialdesk.query.Attributes;
import io.trialdesk.query.ColumnId;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The popover in which columns are chosen: search, every column by kind, what does not vary, and
/// the way back to the automatic choice. FX thread only.
final class ColumnPicker {
    private static final double ROW = 28;
    private static final double WIDTH = 320;
    private static final double HEIGHT = 440;

    private final RunsViewModel model;
    private final VBox root = new VBox(8);
    private final TextField search = new TextField();
    private final ListView<ColumnId> list = new ListView<>();

    ColumnPicker(RunsViewModel model) {
        this.model = model;
        root.setId("column-picker");
        root.getStyleClass().addAll(Style.FLOATING, Style.POPOVER);
        root.setManaged(false);
        root.setVisible(false);
        search.setId("column-search");
        search.setPromptText(Texts.of("runs.columns.search"));
        search.getStyleClass().add(Style.FIELD);
        search.textProperty().subscribe(this::fill);
        list.setId("column-list");
        list.setFixedCellSize(ROW);
        list.getStyleClass().add(Style.PLAIN_LIST);
        list.setCellFactory(ignored -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        root.getChildren().addAll(search, list, foot());
        root.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        close();
                        event.consume();
                    }
                });
    }

    Node root() {
        return root;
    }

    boolean isOpen() {
        return root.isVisible();
    }

    /// Opens under a node, or closes.
    void toggle(Region under) {
        if (isOpen()) {
            close();
            return;
        }
        var corner =
                root.getParent()
                        .sceneToLocal(under.localToScene(under.getWidth(), under.getHeight() + 4));
        root.resizeRelocate(corner.getX() - WIDTH, corner.getY(), WIDTH, HEIGHT);
        search.clear();
        fill("");
        root.setVisible(true);
        search.requestFocus();
    }

    void close() {
        root.setVisible(false);
    }

    private Node foot() {
        var same = new CheckBox(Texts.of("runs.columns.hide-same"));
        same.setId("hide-same");
        same.selectedProperty().bindBidirectional(model.hideSame());
        var reset = new Hyperlink(Texts.of("runs.columns.automatic"));
        reset.setId("columns-automatic");
        reset.getStyleClass().add(Style.LINK);
        reset.setOnAction(
                event -> {
                    model.chosen().set(Optional.empty());
                    list.refresh();
                });
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(8, same, gap, reset);
    }

    private void fill(String typed) {
        var part = typed.strip().toLowerCase(Locale.ROOT);
        list.getItems()
                .setAll(
                        offered()
                                .filter(
                                        id ->
                                                HeaderNames.of(id)
                                                        .toLowerCase(Locale.ROOT)
                                                        .contains(part))
                                .toList());
    }

    /// Metrics first, as in the table; name and status are always there.
    private Stream<ColumnId> offered() {
        var all = model.table().catalogue().columns();
        return Stream.of(
                        ColumnId.Kind.METRIC,
                        ColumnId.Kind.PARAM,
                        ColumnId.Kind.TAG,
                        ColumnId.Kind.RUN_ATTRIBUTE)
                .flatMap(kind -> all.stream().filter(id -> id.kind() == kind))
                .filter(id -> !id.equals(Attributes.NAME) && !id.equals(Attributes.STATUS));
    }

    private void set(ColumnId id, boolean shown) {
        List<ColumnId> next = new ArrayList<>(model.columns().get());
        next.remove(id);
        if (shown) {
            next.add(place(next, id), id);
        }
        model.chosen().set(Optional.of(List.copyOf(next)));
    }

    /// After the last column of its kind.
    private static int place(List<ColumnId> columns, ColumnId id) {
        for (int i = columns.size() - 1; i >= 0; i--) {
            if (columns.get(i).kind() == id.kind()) {
                return i + 1;
            }
        }
        return columns.size();
    }

    private final class Cell extends ListCell<ColumnId> {
        private final CheckBox box = new CheckBox();
        private final Label kind = new Label();
        private final HBox row;

        Cell() {
            box.setMnemonicParsing(false);
            kind.getStyleClass().addAll(Style.MUTED, Style.SMALL);
            kind.setMinWidth(Region.USE_PREF_SIZE);
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            box.setMinWidth(0);
            row = new HBox(8, box, gap, kind);
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            setPrefWidth(0);
            box.setOnAction(
                    event -> {
                        var id = getItem();
                        if (id != null) {
                            set(id, box.isSelected());
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable ColumnId id, boolean empty) {
            super.updateItem(id, empty);
            if (id == null || empty) {
                setGraphic(null);
                return;
            }
            box.setText(HeaderNames.of(id));
            box.setSelected(model.columns().get().contains(id));
            kind.setText(HeaderNames.of(id.kind()));
            setGraphic(row);
        }
    }
}
