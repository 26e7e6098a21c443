package io.trialdesk.plot;

import org.jspecify.annotations.Nullable;

import java.awt.image.DataBufferInt;
import java.util.Comparator;
import java.util.List;

/// Paints the plots of one interactive chart after another, keeping what the next one can use
/// again: axes that did not change and scratch space. For one thread at a time; the pictures are
/// the same [Figure#paint] gives.
public final class Painter {
    private @Nullable Frame frame;
    private @Nullable Plot framed;
    private @Nullable LineRaster raster;
    private @Nullable Layer layer;

    /// Paints into a fresh array.
    public Picture paint(Plot plot) {
        var axes = frame(plot, Extent.of(plot));
        var image = axes.image();
        int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData().clone();
        lines(plot, axes.mapping(), argb, image.getWidth());
        long hidden = 0;
        for (var line : plot.lines()) {
            boolean raw =
                    line.emphasis() == Line.Emphasis.RAW || line.emphasis() == Line.Emphasis.HIDDEN;
            hidden += raw ? 0 : line.curve().hidden(plot.y().scale().floor());
        }
        return new Picture(image.getWidth(), image.getHeight(), argb, axes.mapping(), hidden);
    }

    private Frame frame(Plot plot, Window window) {
        var bare = plot.withLines(List.of()).viewing(View.ALL);
        var known = frame;
        if (known != null && bare.equals(framed) && known.mapping().window().equals(window)) {
            return known;
        }
        var fresh = Frame.paint(plot, window);
        frame = fresh;
        framed = bare;
        return fresh;
    }

    private void lines(Plot plot, Mapping mapping, int[] argb, int stride) {
        double scale = plot.scale();
        int left = (int) Math.round(mapping.left() * scale);
        int top = (int) Math.round(mapping.top() * scale);
        int width = (int) Math.round(mapping.right() * scale) - left;
        int height = (int) Math.round(mapping.bottom() * scale) - top;
        if (width < 1 || height < 1 || plot.lines().isEmpty()) {
            return;
        }
        var area = area(width, height);
        var painter = raster(area, mapping, scale);
        area.load(argb, stride, left, top);
        int count = plot.lines().size();
        quietFirst(plot.lines()).forEach(line -> painter.paint(line, count));
        area.store(argb, stride, left, top);
    }

    /// The lines to paint, those that stand back first, so that the loud ones lie on top.
    static List<Line> quietFirst(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.emphasis() != Line.Emphasis.HIDDEN)
                .sorted(Comparator.comparingInt(Painter::order))
                .toList();
    }

    private static int order(Line line) {
        return switch (line.emphasis()) {
            case HIDDEN -> 0;
            case FADED -> 1;
            case RAW -> 2;
            case NORMAL -> 3;
            case STRONG -> 4;
        };
    }

    private Layer area(int width, int height) {
        var known = layer;
        if (known != null && known.width == width && known.height == height) {
            return known;
        }
        var fresh = new Layer(width, height);
        layer = fresh;
        raster = null;
        return fresh;
    }

    private LineRaster raster(Layer area, Mapping mapping, double scale) {
        var known = raster;
        if (known != null) {
            known.aim(mapping, scale);
            return known;
        }
        var fresh = new LineRaster(area, mapping, scale);
        raster = fresh;
        return fresh;
    }
}
