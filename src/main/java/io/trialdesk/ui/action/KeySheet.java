package io.trialdesk.ui.action;

import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// The sheet of keys: an overlay that lists what works here and now. FX thread only.
public final class KeySheet {
    private final Actions actions;
    private final StackPane root = new StackPane();

    public KeySheet(Actions actions) {
        this.actions = actions;
        root.setId("keys");
        root.setAlignment(Pos.CENTER);
        root.setVisible(false);
        root.managedProperty().bind(root.visibleProperty());
        root.setOnMousePressed(event -> close());
    }

    public Node root() {
        return root;
    }

    public boolean isOpen() {
        return root.isVisible();
    }

    public void open() {
        var columns =
                new HBox(
                        48,
                        column(Texts.of("action.keys.screen"), actions.in(Context.SCREEN)),
                        column(Texts.of("action.keys.window"), actions.in(Context.GLOBAL)));
        var title = new Label(Texts.of("action.keys"));
        title.getStyleClass().add(Style.TITLE);
        var box = new VBox(16, title, columns);
        box.setPadding(new Insets(24));
        box.getStyleClass().add(Style.FLOATING);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.getChildren().setAll(box);
        root.setVisible(true);
    }

    /// Any key puts an open sheet away.
    public void key(KeyEvent event) {
        if (isOpen() && !event.getCode().isModifierKey()) {
            close();
            event.consume();
        }
    }

    public void close() {
        root.setVisible(false);
        root.getChildren().clear();
    }

    private static Node column(String title, List<Action> actions) {
        var head = new Label(title);
        head.getStyleClass().add(Style.SECTION);
        var grid = new GridPane(24, 8);
        for (var action : actions) {
            action.key()
                    .ifPresent(
                            key -> {
                                var keys = new Label(Keys.text(key));
                                keys.getStyleClass().add(Style.KEY);
                                grid.addRow(grid.getRowCount(), new Label(action.text()), keys);
                            });
        }
        return new VBox(8, head, grid);
    }
}
