package io.trialdesk.ui.theme;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

/// A strip over a pane that says what is wrong while everything known stays shown below it. It is
/// not there while there is nothing to say. FX thread only.
public final class Strip {
    private final HBox root = new HBox(8);

    /// @param sentence what is wrong and what still works; empty for nothing
    /// @param verb the name of the one thing to do
    public Strip(String id, ObservableValue<String> sentence, String verb, Runnable run) {
        var text = new Label();
        text.setId(id + "-words");
        text.textProperty().bind(sentence);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var button = new Button(verb);
        button.setId(id + "-verb");
        button.getStyleClass().add(Style.QUIET);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        root.setId(id);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add(Style.STRIP);
        root.visibleProperty().bind(sentence.map(words -> !words.isEmpty()));
        root.managedProperty().bind(root.visibleProperty());
        root.getChildren().addAll(Icons.of(Feather.ALERT_TRIANGLE), text, gap, button);
    }

    public Region root() {
        return root;
    }
}
