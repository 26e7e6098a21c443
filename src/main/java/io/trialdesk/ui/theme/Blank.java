package io.trialdesk.ui.theme;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.kordamp.ikonli.feather.Feather;

/// What a pane shows when it has nothing to show: a sign, what this is, what to do, at most one
/// button. FX thread only.
public final class Blank {
    private final VBox root = new VBox();

    public Blank(Feather icon, String title, String words) {
        var sign = Icons.of(icon);
        sign.getStyleClass().add(Style.BLANK_SIGN);
        var head = new Label(title);
        head.getStyleClass().add(Style.EMPTY_TITLE);
        head.setWrapText(true);
        head.setTextAlignment(TextAlignment.CENTER);
        var text = new Label(words);
        text.setWrapText(true);
        text.setMaxWidth(440);
        text.setTextAlignment(TextAlignment.CENTER);
        text.getStyleClass().add(Style.MUTED);
        root.getStyleClass().add(Style.EMPTY_STATE);
        root.setMinSize(0, 0);
        root.getChildren().addAll(sign, head, text);
    }

    /// Adds the one button.
    public Blank button(String id, String words, Runnable run) {
        var button = new Button(words);
        button.setId(id);
        button.getStyleClass().add(Style.PRIMARY);
        button.setOnAction(event -> run.run());
        return with(button);
    }

    /// Adds something below the words.
    public Blank with(Node node) {
        root.getChildren().add(node);
        VBox.setMargin(node, new javafx.geometry.Insets(8, 0, 0, 0));
        return this;
    }

    public Region root() {
        return root;
    }
}
