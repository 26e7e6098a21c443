package io.trialdesk.plot;

import io.trialdesk.series.Curve;
import io.trialdesk.series.Reduce;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

import javax.imageio.ImageIO;

/// Pictures of plots. Any thread but the toolkit's: a picture takes milliseconds to a second.
public final class Figure {
    /// Beyond this many lines a legend hides more than it tells.
    private static final int LEGEND_LINES = 24;

    private Figure() {}

    /// The picture an interactive chart shows: axes by XChart, lines by the raster.
    public static Picture paint(Plot plot) {
        return new Painter().paint(plot);
    }

    /// A picture for a page: title, legend and lines all by XChart, from reduced data.
    public static BufferedImage still(Plot plot) {
        var image = Frame.canvas(plot);
        Frame.paint(chart(plot), plot, image);
        return image;
    }

    /// [#still] as pixels, for those who know no AWT.
    public static Print print(Plot plot) {
        var image = still(plot);
        int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new Print(image.getWidth(), image.getHeight(), argb);
    }

    /// Writes [#still] as PNG.
    public static void png(Plot plot, OutputStream out) throws IOException {
        RenderedImage image = still(plot);
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("this Java cannot write PNG pictures");
        }
    }

    private static XYChart chart(Plot plot) {
        var window = Extent.of(plot);
        var chart = Frame.chart(plot, window);
        var style = chart.getStyler();
        if (!plot.title().isEmpty()) {
            chart.setTitle(plot.title());
            style.setChartTitleVisible(true);
            style.setChartTitleBoxVisible(false);
            style.setChartTitleFont(Typeface.size(15));
            style.setChartTitlePadding(8);
        }
        long named = plot.lines().stream().filter(line -> !line.label().isEmpty()).count();
        if (named > 0 && named <= LEGEND_LINES) {
            legend(style, plot);
        }
        lines(chart, plot, window);
        return chart;
    }

    private static void legend(Styler style, Plot plot) {
        style.setLegendVisible(true);
        style.setLegendPosition(Styler.LegendPosition.OutsideE);
        style.setLegendBackgroundColor(new Color(plot.colours().background()));
        style.setLegendBorderColor(new Color(plot.colours().background()));
        style.setLegendFont(Typeface.size(11));
        style.setLegendPadding(6);
        style.setLegendSeriesLineLength(16);
    }

    private static void lines(XYChart chart, Plot plot, Window window) {
        double[] edges = edges(plot, window);
        double unit = Ticks.unit(plot.x(), window.x1() - window.x0());
        var used = new HashSet<String>();
        for (var line : Painter.quietFirst(plot.lines())) {
            var reduced = Reduce.polyline(line.curve(), edges, plot.y().scale().floor());
            if (isDrawn(reduced)) {
                var id = line.key();
                while (!used.add(id)) {
                    id += "'";
                }
                series(chart, plot, line, reduced, id, unit);
            }
        }
    }

    /// XChart refuses a series without any value.
    private static boolean isDrawn(Curve curve) {
        for (int i = 0; i < curve.size(); i++) {
            if (Double.isFinite(curve.y(i))) {
                return true;
            }
        }
        return false;
    }

    private static void series(
            XYChart chart, Plot plot, Line line, Curve reduced, String id, double unit) {
        var xs = new double[reduced.size()];
        var ys = new double[reduced.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = reduced.x(i) / unit;
            ys[i] = reduced.y(i);
        }
        var series =
                plot.x().unit() == Axis.Unit.DATE
                        ? chart.addSeries(id, Dates.of(xs), numbers(ys))
                        : chart.addSeries(id, xs, ys);
        var emphasis = line.emphasis();
        int alpha = (int) Math.round(255 * emphasis.opacity());
        series.setLineColor(new Color((line.rgb() & 0xffffff) | (alpha << 24), true));
        series.setLineStyle(
                new BasicStroke(
                        (float) emphasis.stroke(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
        boolean single = xs.length == 1;
        series.setMarker(single ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
        series.setMarkerColor(new Color(line.rgb()));
        series.setLabel(line.label());
        series.setShowInLegend(!line.label().isEmpty());
    }

    private static List<Double> numbers(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static double[] edges(Plot plot, Window window) {
        int columns = (int) Math.ceil(plot.width() * plot.scale());
        var scale = plot.x().scale();
        double from = scale.forward(window.x0());
        double to = scale.forward(window.x1());
        var edges = new double[columns + 1];
        for (int c = 1; c < columns; c++) {
            edges[c] = scale.back(from + (to - from) * c / columns);
        }
        edges[0] = window.x0();
        edges[columns] = window.x1();
        return edges;
    }
}
