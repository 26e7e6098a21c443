package io.trialdesk.ui.runs;

import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Look;
import io.trialdesk.ui.theme.RunColours;
import io.trialdesk.ui.theme.Style;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.LongConsumer;

/// The eye of a run and the square in its colour: full when it is drawn, hollow when not.
final class EyeCell extends TableCell<RunRow, RunRow> {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final FontIcon eye = Icons.of(Feather.EYE);
    private final Rectangle square = new Rectangle(10, 10);
    private final HBox graphic = new HBox(6, eye, square);
    private final Eyes eyes;
    private final RunColours colours;
    private final ObservableValue<Look> look;

    EyeCell(Eyes eyes, RunColours colours, ObservableValue<Look> look, LongConsumer toggle) {
        this.eyes = eyes;
        this.colours = colours;
        this.look = look;
        square.setArcWidth(4);
        square.setArcHeight(4);
        square.getStyleClass().add(Style.SWATCH);
        eye.getStyleClass().add(Style.EYE);
        graphic.setAlignment(Pos.CENTER_LEFT);
        graphic.setOnMousePressed(
                event -> {
                    var row = getItem();
                    if (row != null) {
                        toggle.accept(row.key());
                        event.consume();
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable RunRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            return;
        }
        boolean open = eyes.isOpen(row.key());
        eye.setIconCode(open ? Feather.EYE : Feather.EYE_OFF);
        eye.pseudoClassStateChanged(OPEN, open);
        square.pseudoClassStateChanged(OPEN, open);
        square.setFill(open ? colours.colour(row.key(), look.getValue()) : Color.TRANSPARENT);
        setGraphic(graphic);
    }
}
