package io.trialdesk.ui.models;

import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A version on the board: its number and age, its aliases or its run, its key metrics.
final class VersionCell extends ListCell<VersionCard> {
    private static final double LINE = 16;

    private final Label title = label(Style.NAME);
    private final Label age = label(Style.MUTED);
    private final Label second = label(Style.MUTED);
    private final FlowPane metrics = new FlowPane(8, 0);
    private final FontIcon waits = Icons.of(Feather.CLOCK);
    private final HBox chips = new HBox(4);
    private final HBox middle = new HBox(4, chips, second);
    private final VBox card;

    VersionCell() {
        age.getStyleClass().add(Style.SMALL);
        age.setMinWidth(Region.USE_PREF_SIZE);
        second.getStyleClass().add(Style.SMALL);
        waits.getStyleClass().add(Style.WARN);
        Tooltip.install(waits, new Tooltip(Texts.of("models.waits.tip")));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(4, title, waits, gap, age);
        head.setAlignment(Pos.CENTER_LEFT);
        middle.setAlignment(Pos.CENTER_LEFT);
        oneLine(metrics);
        card = new VBox(4, head, middle, metrics);
        card.getStyleClass().addAll(Style.CARD, Style.VERSION_CARD);
        card.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable VersionCard item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        title.setText(item.title());
        age.setText(item.age());
        waits.setVisible(item.waits());
        waits.setManaged(item.waits());
        chips.getChildren()
                .setAll(item.aliases().stream().limit(2).map(VersionCell::chip).toList());
        chips.setManaged(!item.aliases().isEmpty());
        second.setText(second(item));
        metrics.getChildren().setAll(item.metrics().stream().map(VersionCell::metric).toList());
        if (item.metrics().isEmpty() && item.aliases().size() == 1) {
            second.setText("");
            metrics.getChildren().setAll(small(item.runWords(), Style.MUTED));
        }
        setGraphic(card);
    }

    /// Shows whole metrics only: half a number would be another number.
    private static void oneLine(FlowPane metrics) {
        metrics.setMinHeight(LINE);
        metrics.setPrefHeight(LINE);
        metrics.setMaxHeight(LINE);
        metrics.setMinWidth(0);
        var seen = new Rectangle();
        seen.setHeight(LINE);
        seen.widthProperty().bind(metrics.widthProperty());
        metrics.setClip(seen);
    }

    private static Label metric(VersionCard.Metric metric) {
        return small(metric.name() + " " + metric.value());
    }

    private static Label small(String words, String... styles) {
        var label = label(Style.SMALL);
        label.getStyleClass().addAll(styles);
        label.setText(words);
        label.setMinHeight(LINE);
        return label;
    }

    static Label chip(VersionCard.Alias alias) {
        var chip = new Label("@" + alias.name());
        chip.getStyleClass().add(Style.CHIP);
        chip.setMinWidth(0);
        return chip;
    }

    private static String second(VersionCard card) {
        int more = card.aliases().size() - 2;
        return more > 0 ? "+" + more : card.runWords();
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }
}
