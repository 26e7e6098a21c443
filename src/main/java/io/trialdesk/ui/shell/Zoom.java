package io.trialdesk.ui.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows everything larger or smaller: its content is laid out for less room and painted scaled, so
/// that text stays sharp and nothing is cut. FX thread only.
final class Zoom extends Region {
    private static final double[] STEPS = {0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2};

    private final Region content;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final DoubleProperty factor = new SimpleDoubleProperty(1);

    Zoom(Region content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
        scale.xProperty().bind(factor);
        scale.yProperty().bind(factor);
        factor.subscribe(this::requestLayout);
    }

    DoubleProperty factor() {
        return factor;
    }

    void larger() {
        for (double step : STEPS) {
            if (step > factor.get() + 0.01) {
                factor.set(step);
                return;
            }
        }
    }

    void smaller() {
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] < factor.get() - 0.01) {
                factor.set(STEPS[i]);
                return;
            }
        }
    }

    void normal() {
        factor.set(1);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
    }
}
