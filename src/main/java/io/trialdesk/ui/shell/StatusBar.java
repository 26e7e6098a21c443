package io.trialdesk.ui.shell;

import io.trialdesk.ui.theme.Style;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The bar at the bottom: what is selected and can be done with it, work under way, what is known.
final class StatusBar {
    private final VBox root;
    private final StringProperty facts = new SimpleStringProperty("");

    StatusBar(StringProperty screen, WorkLine works) {
        var left = new Label();
        left.setId("status");
        left.textProperty().bind(screen);
        left.setMinWidth(0);
        var right = new Label();
        right.setId("facts");
        right.textProperty().bind(facts);
        right.setMinWidth(Region.USE_PREF_SIZE);
        right.getStyleClass().add(Style.MUTED);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(16, left, gap, works.line(), right);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add(Style.STATUS_BAR);
        root = new VBox(works.bar(), line);
        root.getStyleClass().add(Style.BAR);
    }

    Region root() {
        return root;
    }

    StringProperty facts() {
        return facts;
    }
}
