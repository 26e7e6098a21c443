package io.trialdesk.ui.plot;

import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/// The line above a chart: metric with its prefix in grey, the value pointed at, the menu. FX
/// thread only.
final class CardHead extends HBox {
    private final Label prefix = new Label();
    private final Label name = new Label();
    private final Label note = new Label();
    private final Label value = new Label();
    private final Circle swatch = new Circle(4);
    private final Button reset =
            Icons.button("chart-reset", Feather.MAXIMIZE_2, Texts.of("plot.reset"));
    private final Button more =
            Icons.button("chart-menu", Feather.MORE_HORIZONTAL, Texts.of("plot.menu"));

    CardHead() {
        getStyleClass().add(Style.CHART_HEAD);
        prefix.getStyleClass().add(Style.MUTED);
        prefix.setMinWidth(0);
        name.getStyleClass().add(Style.NAME);
        name.setMinWidth(40);
        note.getStyleClass().addAll(Style.SMALL, Style.MUTED);
        note.setMinWidth(0);
        value.getStyleClass().add(Style.NAME);
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.setGraphic(swatch);
        value.setVisible(false);
        more.getStyleClass().add(Style.ON_HOVER);
        var title = new HBox(prefix, name);
        title.setMinWidth(0);
        title.setAlignment(Pos.CENTER_LEFT);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(title, note, gap, value, reset, more);
        zoomed(false);
        hidden("", "");
    }

    void title(String metric) {
        int cut = metric.lastIndexOf('/') + 1;
        prefix.setText(metric.substring(0, cut));
        prefix.setManaged(cut > 0);
        name.setText(metric.substring(cut));
        Tooltip.install(name, new Tooltip(metric));
    }

    void value(Optional<Readings.Reading> reading) {
        value.setVisible(reading.isPresent());
        reading.ifPresent(
                r -> {
                    int rgb = r.run().rgb();
                    swatch.setFill(Color.rgb(rgb >> 16, rgb >> 8 & 255, rgb & 255));
                    value.setText(Figures.number(r.y()));
                });
    }

    /// Something true of the data that the picture does not show.
    void hidden(String words, String why) {
        note.setText(words);
        note.setVisible(!words.isEmpty());
        note.setManaged(!words.isEmpty());
        note.setTooltip(why.isEmpty() ? null : new Tooltip(why));
    }

    void zoomed(boolean zoomed) {
        reset.setVisible(zoomed);
        reset.setManaged(zoomed);
    }

    void onReset(Runnable action) {
        reset.setOnAction(ignored -> action.run());
    }

    void menu(ContextMenu menu) {
        more.setOnAction(ignored -> menu.show(more, Side.BOTTOM, 0, 0));
    }
}
