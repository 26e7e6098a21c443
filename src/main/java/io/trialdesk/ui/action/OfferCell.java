package io.trialdesk.ui.action;

import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// Shows an offer: its name at the left, its key or kind at the right.
final class OfferCell extends ListCell<Offer> {
    private final Label name = new Label();
    private final Label side = new Label();
    private final HBox row;

    OfferCell() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        name.setMinWidth(0);
        side.setMinWidth(Region.USE_PREF_SIZE);
        row = new HBox(8, name, gap, side);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Offer offer, boolean empty) {
        super.updateItem(offer, empty);
        if (offer == null || empty) {
            setGraphic(null);
            return;
        }
        name.setText(offer.text());
        side.setText(offer.side());
        side.getStyleClass().removeAll(Style.KEY, Style.MUTED);
        side.getStyleClass().add(offer.isKey() ? Style.KEY : Style.MUTED);
        setGraphic(row);
    }
}
