package io.trialdesk.ui.sync;

import io.trialdesk.ui.theme.Icons;
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
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A server in two lines: sign, name and what is owed; address and age.
final class ServerCell extends ListCell<ServerRow> {
    private final FontIcon sign = Icons.of(Feather.CLOUD);
    private final Label name = label(Style.NAME);
    private final Label owed = label(Style.MUTED);
    private final Label state = label(Style.MUTED);
    private final Label age = label(Style.MUTED);
    private final Tooltip tip = new Tooltip();
    private final HBox root;

    ServerCell() {
        owed.setMinWidth(Region.USE_PREF_SIZE);
        age.setMinWidth(Region.USE_PREF_SIZE);
        state.getStyleClass().add(Style.SMALL);
        owed.getStyleClass().add(Style.SMALL);
        age.getStyleClass().add(Style.SMALL);
        var words = new VBox(line(name, owed), line(state, age));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        root = new HBox(8, sign, words);
        root.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ServerRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        ReachSign.showFirst(sign, row.server());
        name.setText(row.server().name());
        owed.setText(row.owed());
        state.setText(row.state());
        age.setText(row.age());
        tip.setText(row.server().url());
        setTooltip(tip);
        setGraphic(root);
    }

    private static HBox line(Label left, Label right) {
        left.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(left, Priority.ALWAYS);
        var line = new HBox(8, left, right);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }
}
