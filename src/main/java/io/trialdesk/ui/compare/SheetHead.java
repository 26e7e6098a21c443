package io.trialdesk.ui.compare;

import io.trialdesk.ui.theme.Style;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import java.util.ArrayList;
import java.util.List;

/// The heads of the columns: the baseline beside the keys, the others scrolling with their values.
/// FX thread only.
final class SheetHead extends Region {
    static final double HEIGHT = 52;

    private final ObservableValue<SheetColumns> columns;
    private final ObservableValue<Number> offset;
    private final Pane others = new Pane();
    private final Rectangle clip = new Rectangle();
    private List<RunHead> heads = List.of();

    SheetHead(ObservableValue<SheetColumns> columns, ObservableValue<Number> offset) {
        this.columns = columns;
        this.offset = offset;
        getStyleClass().add(Style.SHEET_HEAD);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        others.setClip(clip);
        columns.subscribe(ignored -> requestLayout());
        offset.subscribe(ignored -> requestLayout());
    }

    /// @param next the heads, baseline first
    void show(List<RunHead> next) {
        heads = List.copyOf(next);
        heads.forEach(head -> head.setManaged(false)); // placed here, not by a pane
        others.getChildren().setAll(new ArrayList<>(heads.subList(1, heads.size())));
        getChildren().setAll(heads.getFirst(), others);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (heads.isEmpty()) {
            return;
        }
        var at = columns.getValue();
        heads.getFirst().resizeRelocate(at.keys(), 0, at.each(), getHeight());
        others.resizeRelocate(at.fixed(), 0, Math.max(0, at.width() - at.fixed()), getHeight());
        clip.setWidth(others.getWidth());
        clip.setHeight(getHeight());
        double moved = offset.getValue().doubleValue();
        for (int i = 1; i < heads.size(); i++) {
            double left = Math.rint((i - 1) * at.each() - moved);
            heads.get(i).resizeRelocate(left, 0, at.each(), getHeight());
        }
    }
}
