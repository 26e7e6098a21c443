package io.trialdesk.ui.plot;

import io.trialdesk.plot.Mapping;
import io.trialdesk.ui.plot.Readings.Reading;
import io.trialdesk.ui.theme.Style;

import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

import java.util.ArrayList;
import java.util.List;

/// The vertical line through a chart, a dot on each run it meets and the list of their values. FX
/// thread only.
final class Crosshair extends Pane {
    /// Dots on more lines than this are a string of pearls.
    private static final int DOTS = 20;

    private static final double GAP = 14;

    private final Line line = new Line();
    private final List<Circle> dots = new ArrayList<>();
    private final ReadingList list = new ReadingList();

    Crosshair() {
        setMouseTransparent(true);
        setManaged(false);
        line.getStyleClass().add(Style.CROSSHAIR);
        getChildren().addAll(line, list);
        hide();
    }

    void hide() {
        setVisible(false);
    }

    /// @param full whether the mouse is over this chart, which then shows the list, too
    /// @param word what x is called, with its value
    void show(Readings readings, Mapping map, boolean full, String word) {
        boolean any = !readings.values().isEmpty();
        setVisible(any);
        if (!any) {
            return;
        }
        double x = Math.clamp(map.pixelX(readings.at()), map.left(), map.right());
        double snapped = Math.floor(x) + 0.5;
        line.setStartX(snapped);
        line.setEndX(snapped);
        line.setStartY(map.top());
        line.setEndY(map.bottom());
        dots(readings, map);
        list.setVisible(full);
        if (full) {
            list.show(readings, word, getHeight() - map.top());
            place(x, map);
        }
    }

    /// Beside the line, never over it.
    private void place(double x, Mapping map) {
        list.narrow(getWidth() < 440);
        list.applyCss();
        list.autosize();
        double width = list.getWidth();
        boolean right = x + GAP + width <= getWidth() - 2;
        double left = right ? x + GAP : x - GAP - width;
        if (left < 2) {
            left = Math.max(2, getWidth() - width - 2);
        }
        list.relocate(Math.rint(left), Math.rint(map.top() + 4));
    }

    private void dots(Readings readings, Mapping map) {
        var values = readings.values();
        int shown = 0;
        if (values.size() <= DOTS) {
            for (var value : values) {
                if (isInside(value, map)) {
                    dot(shown++, value, map);
                }
            }
        } else if (readings.nearest().isPresent()) {
            dot(shown++, values.get(readings.nearest().getAsInt()), map);
        }
        for (int i = shown; i < dots.size(); i++) {
            dots.get(i).setVisible(false);
        }
    }

    private static boolean isInside(Reading value, Mapping map) {
        var window = map.window();
        return value.y() >= window.y0()
                && value.y() <= window.y1()
                && value.x() >= window.x0()
                && value.x() <= window.x1();
    }

    private void dot(int i, Reading value, Mapping map) {
        if (i == dots.size()) {
            var fresh = new Circle(3.5);
            fresh.getStyleClass().add(Style.CROSSHAIR_DOT);
            dots.add(fresh);
            getChildren().add(getChildren().size() - 1, fresh);
        }
        var dot = dots.get(i);
        int rgb = value.run().rgb();
        dot.setFill(Color.rgb(rgb >> 16, rgb >> 8 & 255, rgb & 255));
        dot.setCenterX(map.pixelX(value.x()));
        dot.setCenterY(map.pixelY(value.y()));
        dot.setVisible(true);
    }
}
