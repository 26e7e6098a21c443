package io.trialdesk.ui.runs;

import io.trialdesk.query.Completion;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// The list of completions under the filter. It appears while typing, is walked with the arrow
/// keys, taken with Tab or Enter and put away with Esc. FX thread only.
final class Completions {
    private static final double ROW = 26;
    private static final int MOST = 8;

    private final RunsViewModel model;
    private final FilterBar bar;
    private final ListView<Completion> list = new ListView<>();

    Completions(RunsViewModel model, FilterBar bar) {
        this.model = model;
        this.bar = bar;
        list.setId("completions");
        list.getStyleClass().addAll(Style.FLOATING, Style.COMPLETIONS);
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setManaged(false);
        list.setVisible(false);
        list.setCellFactory(ignored -> new Cell());
        list.setOnMouseClicked(event -> take());
        var field = bar.field();
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.addEventHandler(KeyEvent.KEY_TYPED, event -> offer());
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                list.setVisible(false);
                            }
                        });
    }

    Node root() {
        return list;
    }

    private void offer() {
        var field = bar.field();
        var found = model.completions(field.getCaretPosition());
        list.getItems().setAll(found);
        list.setVisible(!found.isEmpty() && field.isFocused());
        list.getSelectionModel().selectFirst();
        var corner = list.getParent().sceneToLocal(field.localToScene(0, field.getHeight() + 4));
        list.resizeRelocate(
                corner.getX(), corner.getY(), 380, Math.min(MOST, found.size()) * ROW + 10);
    }

    private void key(KeyEvent event) {
        if (!list.isVisible()) {
            if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
                offer();
                event.consume();
            }
            return;
        }
        switch (event.getCode()) {
            case KeyCode.DOWN -> list.getSelectionModel().selectNext();
            case KeyCode.UP -> list.getSelectionModel().selectPrevious();
            case KeyCode.TAB, KeyCode.ENTER -> take();
            case KeyCode.ESCAPE -> list.setVisible(false);
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - MOST + 2));
        event.consume();
    }

    private void take() {
        var chosen = list.getSelectionModel().getSelectedItem();
        list.setVisible(false);
        if (chosen != null) {
            bar.complete(chosen);
        }
    }

    private static final class Cell extends ListCell<Completion> {
        private final Label label = new Label();
        private final Label hint = new Label();
        private final HBox row;

        Cell() {
            hint.getStyleClass().addAll(Style.MUTED, Style.SMALL);
            hint.setMinWidth(Region.USE_PREF_SIZE);
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            label.setMinWidth(0);
            row = new HBox(8, label, gap, hint);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Completion completion, boolean empty) {
            super.updateItem(completion, empty);
            if (completion == null || empty) {
                setGraphic(null);
                return;
            }
            label.setText(completion.label());
            hint.setText(completion.hint());
            setGraphic(row);
        }
    }
}
