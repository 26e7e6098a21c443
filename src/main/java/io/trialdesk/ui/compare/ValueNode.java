package io.trialdesk.ui.compare;

import io.trialdesk.ui.compare.SheetCell.State;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import java.util.List;

/// Shows one value. Used again for others as the sheet scrolls. FX thread only.
final class ValueNode extends HBox {
    /// Mean width of a letter at 12 px.
    private static final double LETTER = 6.4;

    private static final double PADDING = 20;

    private final Label text = new Label();
    private final Label marked = new Label();
    private final Label after = new Label();
    private final Label delta = new Label();
    private final Region gap = new Region();
    private final Tooltip tooltip = new Tooltip();

    ValueNode() {
        getStyleClass().add(Style.VALUE);
        text.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        text.setMinWidth(0);
        marked.getStyleClass().add(Style.MARKED);
        marked.setMinWidth(Region.USE_PREF_SIZE);
        after.setMinWidth(0);
        delta.setMinWidth(Region.USE_PREF_SIZE);
        delta.getStyleClass().add(Style.DELTA);
        HBox.setHgrow(gap, Priority.ALWAYS);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(480);
        tooltip.setShowDelay(Duration.millis(400));
        Tooltip.install(this, tooltip);
    }

    void show(SheetCell cell, boolean numeric, double width) {
        getStyleClass().removeAll(Style.EQUAL, Style.CHANGED, Style.MISSING);
        if (cell.state() != State.BASELINE) {
            getStyleClass().add(look(cell.state()));
        }
        setAlignment(numeric ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        pieces(cell, width);
        boolean away = !cell.delta().isEmpty();
        delta.setText(cell.delta());
        delta.getStyleClass().removeAll(Style.BETTER, Style.WORSE, Style.MUTED);
        delta.getStyleClass()
                .add(
                        switch (cell.verdict()) {
                            case BETTER -> Style.BETTER;
                            case WORSE -> Style.WORSE;
                            case NONE -> Style.MUTED;
                        });
        if (away) {
            getChildren().setAll(delta, gap, text);
        } else if (cell.isMarked()) {
            getChildren().setAll(text, marked, after);
        } else {
            getChildren().setAll(text);
        }
        tooltip.setText(tip(cell));
    }

    private static String look(State state) {
        return switch (state) {
            case EQUAL -> Style.EQUAL;
            case CHANGED -> Style.CHANGED;
            default -> Style.MISSING;
        };
    }

    private void pieces(SheetCell cell, double width) {
        if (cell.isMarked()) {
            int letters = (int) ((width - PADDING) / LETTER);
            var pieces = Marks.fit(cell.text(), cell.markFrom(), cell.markTo(), letters);
            text.setText(pieces[0]);
            marked.setText(pieces[1]);
            after.setText(pieces[2]);
        } else {
            text.setText(cell.text());
        }
    }

    private static String tip(SheetCell cell) {
        var value = cell.state() == State.MISSING ? Texts.of("compare.unset-tip") : cell.full();
        return String.join(
                "\n", List.of(value, cell.note()).stream().filter(s -> !s.isEmpty()).toList());
    }
}
