package io.trialdesk.ui.plot;

import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/// Makes the cells of the chart panel and owns the cards in them, which are used again for other
/// metrics as the panel scrolls. FX thread only.
final class CardRows implements AutoCloseable {
    private static final double CARD_HEIGHT = 236;

    private final ChartContext context;
    private final ChartPanelViewModel model;
    private final List<Cell> cells = new ArrayList<>();
    private final Subscription watching;

    CardRows(ChartContext context, ChartPanelViewModel model) {
        this.context = context;
        this.model = model;
        watching =
                Subscription.combine(
                        model.runs().subscribe(ignored -> ask()),
                        model.xAxis().subscribe(ignored -> ask()),
                        model.smoothing().subscribe(ignored -> ask()));
    }

    ListCell<PanelRow> cell() {
        var cell = new Cell();
        cells.add(cell);
        return cell;
    }

    void stale() {
        cells.forEach(cell -> cell.cards.forEach(ChartCard::stale));
    }

    private void ask() {
        cells.forEach(Cell::ask);
    }

    @Override
    public void close() {
        watching.unsubscribe();
        cells.forEach(cell -> cell.cards.forEach(ChartCard::close));
        cells.clear();
    }

    private final class Cell extends ListCell<PanelRow> {
        private final List<ChartCard> cards = new ArrayList<>();
        private final HBox box = new HBox(12);
        private final Button head = new Button();

        Cell() {
            setPrefWidth(0);
            setFocusTraversable(false);
            head.getStyleClass().addAll(Style.QUIET, Style.CHART_GROUP);
            head.setMaxWidth(Double.MAX_VALUE);
            head.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable PanelRow row, boolean empty) {
            super.updateItem(row, empty);
            switch (row) {
                case null -> setGraphic(null);
                case PanelRow.Group group -> setGraphic(head(group));
                case PanelRow.Cards shown -> {
                    fill(shown);
                    setGraphic(box);
                }
            }
        }

        private Button head(PanelRow.Group group) {
            var name = group.prefix().isEmpty() ? Texts.of("plot.ungrouped") : group.prefix();
            head.setText(Texts.of("plot.group", name, Figures.count(group.count())));
            head.setGraphic(
                    Icons.of(group.folded() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN));
            head.setOnAction(ignored -> model.fold(group.prefix()));
            return head;
        }

        private void fill(PanelRow.Cards shown) {
            while (cards.size() < shown.columns()) {
                var card = new ChartCard(context);
                card.setPrefHeight(CARD_HEIGHT);
                card.setPrefWidth(260);
                card.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(card, Priority.ALWAYS);
                cards.add(card);
            }
            box.getChildren().setAll(cards.subList(0, shown.columns()));
            for (int i = 0; i < cards.size(); i++) {
                cards.get(i).setVisible(i < shown.metrics().size());
            }
            ask();
        }

        private void ask() {
            if (getItem() instanceof PanelRow.Cards shown) {
                var metrics = shown.metrics();
                for (int i = 0; i < metrics.size() && i < cards.size(); i++) {
                    cards.get(i).ask(model.question(metrics.get(i)));
                }
            }
        }
    }
}
