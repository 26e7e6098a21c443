package io.trialdesk.ui.models;

import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// A model in two lines: name and number of versions; server and age.
final class ModelCell extends ListCell<ModelRow> {
    private final Label name = label(Style.NAME);
    private final Label versions = label(Style.MUTED);
    private final Label server = label(Style.MUTED);
    private final Label age = label(Style.MUTED);
    private final Tooltip tip = new Tooltip();
    private final VBox root;

    ModelCell() {
        server.getStyleClass().add(Style.SMALL);
        age.getStyleClass().add(Style.SMALL);
        versions.setMinWidth(Region.USE_PREF_SIZE);
        age.setMinWidth(Region.USE_PREF_SIZE);
        root = new VBox(line(name, versions), line(server, age));
        root.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ModelRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        name.setText(row.name());
        versions.setText(row.versions());
        server.setText(row.server());
        age.setText(row.age());
        tip.setText(row.name());
        setTooltip(tip);
        setGraphic(root);
    }

    private static HBox line(Label left, Label right) {
        left.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(left, Priority.ALWAYS);
        return new HBox(8, left, right);
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }
}
