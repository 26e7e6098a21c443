package io.trialdesk.ui.plot;

import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

import java.util.ArrayList;
import java.util.List;

/// The values of all runs at the crosshair, highest first, the nearest in strong ink. When there
/// are many, those around the nearest and how many more there are. FX thread only.
final class ReadingList extends VBox {
    private static final int ROWS = 12;
    private static final int LEAST = 3;

    /// Height of a row, and of everything that is not a row.
    private static final double ROW = 15.5;

    private static final double FRAME = 74;
    private static final double NAME = 170;
    private static final double SHORT_NAME = 96;

    private final Label head = new Label();
    private final Label above = new Label();
    private final Label below = new Label();
    private final GridPane grid = new GridPane();
    private final ColumnConstraints name = new ColumnConstraints();
    private final List<Row> rows = new ArrayList<>();

    ReadingList() {
        getStyleClass().addAll(Style.FLOATING, Style.READINGS);
        head.getStyleClass().addAll(Style.SMALL, Style.MUTED);
        above.getStyleClass().addAll(Style.SMALL, Style.MUTED);
        below.getStyleClass().addAll(Style.SMALL, Style.MUTED);
        var swatch = new ColumnConstraints();
        name.setMaxWidth(NAME);
        name.setHgrow(Priority.ALWAYS);
        var value = new ColumnConstraints();
        value.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(swatch, name, value);
        grid.setHgap(8);
        getChildren().addAll(head, above, grid, below);
    }

    /// In a small chart names give way.
    void narrow(boolean small) {
        name.setMaxWidth(small ? SHORT_NAME : NAME);
    }

    /// @param height what there is room for
    void show(Readings readings, String word, double height) {
        var values = readings.values();
        int room = Math.clamp((int) ((height - FRAME) / ROW), LEAST, ROWS);
        int count = Math.min(room, values.size());
        int middle = readings.nearest().orElse(0);
        int from = Math.clamp(middle - count / 2, 0, values.size() - count);
        head.setText(word);
        more(above, from, true);
        more(below, values.size() - from - count, false);
        for (int i = 0; i < count; i++) {
            boolean strong = readings.nearest().isPresent() && middle == from + i;
            row(i).show(values.get(from + i), strong);
        }
        grid.getChildren()
                .setAll(rows.subList(0, count).stream().flatMap(r -> r.nodes().stream()).toList());
    }

    private static void more(Label label, int count, boolean higher) {
        label.setVisible(count > 0);
        label.setManaged(count > 0);
        if (count > 0) {
            label.setText(
                    higher
                            ? Texts.of("plot.more-above", Figures.count(count))
                            : Texts.of("plot.more-below", Figures.count(count)));
        }
    }

    private Row row(int i) {
        if (i == rows.size()) {
            rows.add(new Row(i));
        }
        return rows.get(i);
    }

    private static final class Row {
        private final Circle swatch = new Circle(4);
        private final Label name = new Label();
        private final Label value = new Label();

        Row(int i) {
            name.setMinWidth(0);
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            value.setMinWidth(USE_PREF_SIZE);
            GridPane.setConstraints(swatch, 0, i);
            GridPane.setConstraints(name, 1, i);
            GridPane.setConstraints(value, 2, i);
        }

        List<Node> nodes() {
            return List.of(swatch, name, value);
        }

        void show(Readings.Reading reading, boolean strong) {
            int rgb = reading.run().rgb();
            swatch.setFill(Color.rgb(rgb >> 16, rgb >> 8 & 255, rgb & 255));
            name.setText(reading.run().name());
            value.setText(Figures.number(reading.y()));
            for (var label : List.of(name, value)) {
                label.getStyleClass().removeAll(Style.NAME, Style.MUTED);
                label.getStyleClass().add(strong ? Style.NAME : Style.MUTED);
            }
        }
    }
}
