package io.trialdesk.ui.theme;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;

/// Two panes with a line of one pixel between them that is grabbed over eight. The side pane keeps
/// its size in pixels when the window grows, and can be closed. FX thread only.
public final class Split extends Region {
    private static final double GRAB = 8;

    /// Where the side pane is.
    public enum Side {
        LEFT,
        RIGHT,
        BOTTOM
    }

    private final Side side;
    private final Region pane;
    private final Region main;
    private final Region line = new Region();
    private final Region grab = new Region();
    private final DoubleProperty extent;
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private final double least;
    private final double leastMain;
    private double share;

    /// @param extent size of the side pane at first
    /// @param least the size under which it cannot be dragged
    /// @param leastMain what is always left to the main pane
    public Split(
            Side side, Region pane, Region main, double extent, double least, double leastMain) {
        this.side = side;
        this.pane = pane;
        this.main = main;
        this.extent = new SimpleDoubleProperty(extent);
        this.least = least;
        this.leastMain = leastMain;
        line.getStyleClass().add(Style.SPLIT_LINE);
        line.setMouseTransparent(true);
        grab.setCursor(orientation() == Orientation.HORIZONTAL ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        grab.setOnMouseDragged(event -> drag(sceneToLocal(event.getSceneX(), event.getSceneY())));
        getChildren().addAll(main, pane, line, grab);
        this.extent.subscribe(this::requestLayout);
        open.subscribe(
                isOpen -> {
                    pane.setVisible(isOpen);
                    line.setVisible(isOpen);
                    grab.setVisible(isOpen);
                    requestLayout();
                });
    }

    /// The size of the side pane in pixels, as the user left it.
    public DoubleProperty extent() {
        return extent;
    }

    /// Lets the side pane have this part of the whole until the user drags the line.
    public void share(double part) {
        share = part;
        requestLayout();
    }

    /// Whether the side pane is there.
    public BooleanProperty open() {
        return open;
    }

    private Orientation orientation() {
        return side == Side.BOTTOM ? Orientation.VERTICAL : Orientation.HORIZONTAL;
    }

    private void drag(javafx.geometry.Point2D at) {
        double wanted =
                switch (side) {
                    case LEFT -> at.getX();
                    case RIGHT -> getWidth() - at.getX();
                    case BOTTOM -> getHeight() - at.getY();
                };
        share = 0;
        extent.set(fitting(wanted));
    }

    private double fitting(double wanted) {
        double all = side == Side.BOTTOM ? getHeight() : getWidth();
        double most = Math.max(0, all - leastMain);
        return Math.max(Math.min(least, most), Math.min(wanted, most));
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        double wanted = share > 0 ? share * (side == Side.BOTTOM ? h : w) : extent.get();
        double part = open.get() ? snapSizeX(fitting(wanted)) : 0;
        switch (side) {
            case LEFT -> {
                pane.resizeRelocate(0, 0, part, h);
                main.resizeRelocate(part, 0, w - part, h);
                line.resizeRelocate(part - 1, 0, 1, h);
                grab.resizeRelocate(part - GRAB / 2, 0, GRAB, h);
            }
            case RIGHT -> {
                pane.resizeRelocate(w - part, 0, part, h);
                main.resizeRelocate(0, 0, w - part, h);
                line.resizeRelocate(w - part, 0, 1, h);
                grab.resizeRelocate(w - part - GRAB / 2, 0, GRAB, h);
            }
            case BOTTOM -> {
                pane.resizeRelocate(0, h - part, w, part);
                main.resizeRelocate(0, 0, w, h - part);
                line.resizeRelocate(0, h - part, w, 1);
                grab.resizeRelocate(0, h - part - GRAB / 2, w, GRAB);
            }
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return main.prefWidth(height)
                + (orientation() == Orientation.HORIZONTAL ? extent.get() : 0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return main.prefHeight(width) + (orientation() == Orientation.VERTICAL ? extent.get() : 0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
