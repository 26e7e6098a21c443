package io.trialdesk.ui.shell;

import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The list of what sources hold beside runs: tables to be added with one click, and files of tools
/// that are not read, with what can be done. An overlay. FX thread only.
public final class FoundPane {
    private static final double WIDTH = 640;
    private static final double ROW = 52;

    private final StackPane root = new StackPane();
    private final ListView<Found> list = new ListView<>();
    private final Set<String> added = new HashSet<>();
    private final Consumer<String> add;

    /// @param add adds a place as a source
    FoundPane(Consumer<String> add) {
        this.add = add;
        root.setId("found");
        root.setVisible(false);
        root.managedProperty().bind(root.visibleProperty());
        root.getChildren().add(box());
        root.setOnMousePressed(
                event -> {
                    if (root.equals(event.getTarget())) {
                        close();
                    }
                });
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
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

    /// Opens with these, tables first.
    public void open(List<Found> found) {
        added.clear();
        var sorted = new java.util.ArrayList<>(found);
        sorted.sort(java.util.Comparator.comparing(it -> it.location().isEmpty()));
        list.getItems().setAll(sorted);
        list.setPrefHeight(Math.clamp(sorted.size() * ROW + 8, 60, 440));
        root.setVisible(true);
        list.requestFocus();
    }

    public void close() {
        root.setVisible(false);
    }

    private Region box() {
        var title = new Label(Texts.of("shell.found.title"));
        title.getStyleClass().add(Style.TITLE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var shut = Icons.button("found-close", Feather.X, Texts.of("shell.found.close"));
        shut.setOnAction(event -> close());
        var head = new HBox(8, title, shut);
        head.setAlignment(Pos.CENTER_LEFT);
        var nothing = new Label(Texts.of("shell.found.nothing"));
        nothing.setWrapText(true);
        nothing.getStyleClass().add(Style.MUTED);
        list.setId("found-list");
        list.setPlaceholder(nothing);
        list.setFixedCellSize(ROW);
        list.getStyleClass().add(Style.ROWS);
        list.setCellFactory(ignored -> new Row());
        var box = new VBox(head, list);
        box.getStyleClass().addAll(Style.FLOATING, Style.FOUND);
        box.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        return box;
    }

    private final class Row extends ListCell<Found> {
        private final Label path = new Label();
        private final Label sentence = new Label();
        private final Tooltip whole = new Tooltip();
        private final Button button = new Button();
        private final HBox box;

        Row() {
            setPrefWidth(0);
            path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            path.getStyleClass().add(Style.NAME);
            sentence.getStyleClass().addAll(Style.MUTED, Style.SMALL);
            sentence.setWrapText(true);
            whole.setWrapText(true);
            whole.setMaxWidth(480);
            button.setId("found-add");
            button.getStyleClass().addAll(Style.QUIET, Style.OUTLINED);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> take());
            var words = new VBox(path, sentence);
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            box = new HBox(16, words, button);
            box.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Found found, boolean empty) {
            super.updateItem(found, empty);
            if (found == null || empty) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            path.setText(found.path());
            sentence.setText(found.sentence());
            whole.setText(found.path() + "\n" + found.sentence());
            setTooltip(whole);
            boolean done = found.location().filter(added::contains).isPresent();
            button.setText(Texts.of(done ? "shell.found.added" : "shell.found.add"));
            button.setDisable(done);
            button.setVisible(found.location().isPresent());
            button.setManaged(button.isVisible());
            setGraphic(box);
        }

        private void take() {
            var found = getItem();
            if (found != null) {
                found.location()
                        .ifPresent(
                                place -> {
                                    added.add(place);
                                    add.accept(place);
                                    list.refresh();
                                });
            }
        }
    }
}
