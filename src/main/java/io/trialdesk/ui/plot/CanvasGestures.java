package io.trialdesk.ui.plot;

import io.trialdesk.plot.Mapping;
import io.trialdesk.plot.View;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.jspecify.annotations.Nullable;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What mouse and keys do over a chart: drag a box to zoom in, drag with Shift or the middle button
/// to pan, wheel to zoom, double click to see all again. The wheel belongs to the panel's scrolling
/// until the chart was clicked or Ctrl is held. FX thread only.
final class CanvasGestures {
    private static final double CLICK = 4;
    private static final double WHEEL = 0.0025;

    private final ChartCanvas canvas;
    private double startX;
    private double startY;
    private boolean dragging;
    private boolean panning;
    private View startView = View.ALL;
    private @Nullable Mapping startMap;

    CanvasGestures(ChartCanvas canvas) {
        this.canvas = canvas;
    }

    void listen() {
        canvas.setOnMouseMoved(this::moved);
        canvas.setOnMouseExited(this::left);
        canvas.setOnMousePressed(this::pressed);
        canvas.setOnMouseDragged(this::dragged);
        canvas.setOnMouseReleased(this::released);
        canvas.setOnMouseClicked(this::clicked);
        canvas.setOnScroll(this::scrolled);
        canvas.setOnKeyPressed(this::key);
    }

    private void moved(MouseEvent event) {
        var map = canvas.mapping();
        if (map.isPresent() && map.get().contains(event.getX(), event.getY())) {
            canvas.link().x().set(OptionalDouble.of(map.get().dataX(event.getX())));
            canvas.mouseAt(OptionalDouble.of(event.getY()));
        } else {
            away();
        }
    }

    private void left(MouseEvent event) {
        if (!dragging) {
            away();
        }
    }

    private void away() {
        canvas.mouseAt(OptionalDouble.empty());
        canvas.link().x().set(OptionalDouble.empty());
        canvas.link().run().set(OptionalLong.empty());
    }

    private void pressed(MouseEvent event) {
        canvas.requestFocus();
        boolean middle = event.getButton() == MouseButton.MIDDLE;
        if (event.getButton() != MouseButton.PRIMARY && !middle) {
            return;
        }
        startX = event.getX();
        startY = event.getY();
        dragging = true;
        panning = middle || event.isShiftDown();
        startView = canvas.view().get();
        startMap = canvas.mapping().orElse(null);
    }

    private void dragged(MouseEvent event) {
        var map = startMap;
        if (!dragging || map == null) {
            return;
        }
        if (panning) {
            double dx = event.getX() - startX;
            canvas.view().set(Zoom.pan(startView, map, dx, event.getY() - startY));
            return;
        }
        double x = Math.clamp(event.getX(), map.left(), map.right());
        double y = Math.clamp(event.getY(), map.top(), map.bottom());
        boolean flat = Math.abs(y - startY) < 12;
        var box = canvas.box();
        box.setX(Math.min(x, startX));
        box.setWidth(Math.abs(x - startX));
        box.setY(flat ? map.top() : Math.min(y, startY));
        box.setHeight(flat ? map.bottom() - map.top() : Math.abs(y - startY));
        box.setVisible(true);
    }

    private void released(MouseEvent event) {
        var map = startMap;
        canvas.box().setVisible(false);
        boolean far = Math.abs(event.getX() - startX) > CLICK;
        if (dragging && !panning && far && map != null) {
            double x = Math.clamp(event.getX(), map.left(), map.right());
            double y = Math.clamp(event.getY(), map.top(), map.bottom());
            canvas.view().set(Zoom.box(startView, map, startX, startY, x, y));
        }
        dragging = false;
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            canvas.view().set(View.ALL);
            event.consume();
        }
    }

    private void scrolled(ScrollEvent event) {
        if (!canvas.isFocused() && !event.isShortcutDown()) {
            return;
        }
        canvas.mapping()
                .ifPresent(
                        map -> {
                            double factor = Math.exp(-event.getDeltaY() * WHEEL);
                            zoom(map, event.getX(), factor);
                        });
        event.consume();
    }

    private void zoom(Mapping map, double x, double factor) {
        canvas.view().set(Zoom.wheel(canvas.view().get(), map, x, factor));
    }

    private void key(KeyEvent event) {
        var known = canvas.mapping();
        if (known.isEmpty()) {
            return;
        }
        var map = known.get();
        double middle = (map.left() + map.right()) / 2;
        double step = (map.right() - map.left()) / 8;
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> zoom(map, middle, 0.8);
            case MINUS, SUBTRACT -> zoom(map, middle, 1.25);
            case LEFT -> canvas.view().set(Zoom.pan(canvas.view().get(), map, step, 0));
            case RIGHT -> canvas.view().set(Zoom.pan(canvas.view().get(), map, -step, 0));
            case DIGIT0, NUMPAD0, HOME -> canvas.view().set(View.ALL);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
