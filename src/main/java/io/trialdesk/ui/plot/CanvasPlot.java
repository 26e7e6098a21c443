package io.trialdesk.ui.plot;

import io.trialdesk.plot.Axis;
import io.trialdesk.plot.Axis.Unit;
import io.trialdesk.plot.Colours;
import io.trialdesk.plot.Line;
import io.trialdesk.plot.Plot;
import io.trialdesk.plot.View;
import io.trialdesk.series.XAxis;
import io.trialdesk.ui.theme.Ink;
import io.trialdesk.ui.theme.Look;

import javafx.scene.layout.Region;

import java.util.List;
import java.util.Optional;

/// Makes the plot that fills a region of the window. Pure but for reading the region's size.
final class CanvasPlot {
    private CanvasPlot() {}

    /// Nothing while the region has no room.
    static Optional<Plot> of(
            Region region, List<Line> lines, Axis x, Axis y, View view, Look look) {
        int width = (int) region.getWidth();
        int height = (int) region.getHeight();
        if (width < Plot.SMALLEST || height < Plot.SMALLEST) {
            return Optional.empty();
        }
        double scale = outputScale(region);
        return Optional.of(new Plot("", x, y, lines, view, width, height, scale, colours(look)));
    }

    /// How many device pixels a pixel of the region has in each direction.
    static double outputScale(Region region) {
        var scene = region.getScene();
        var window = scene == null ? null : scene.getWindow();
        double scale = window == null ? 1 : window.getOutputScaleX();
        return scale >= 0.5 && scale <= 8 ? scale : 1;
    }

    static Unit unit(XAxis axis) {
        return switch (axis) {
            case STEP -> Unit.NUMBER;
            case WALL_TIME -> Unit.DATE;
            case RELATIVE_TIME -> Unit.DURATION;
        };
    }

    private static Colours colours(Look look) {
        var ink = Ink.of(look);
        return new Colours(
                ink.background() & 0xffffff,
                ink.text() & 0xffffff,
                ink.muted() & 0xffffff,
                ink.line() & 0xffffff,
                ink.line() & 0xffffff);
    }
}
