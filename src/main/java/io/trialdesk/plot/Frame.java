package io.trialdesk.plot;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.XYStyler;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.TimeZone;

/// Axes, ticks and grid of a plot, painted by XChart without any line: the picture under the lines
/// and where exactly they belong.
record Frame(BufferedImage image, Mapping mapping) {
    /// Room for a digit along the y axis. The room for all is fixed by how many the window needs,
    /// so that nothing jumps sideways while zooming.
    private static final int DIGIT = 7;

    private static final int EDGE = 8;

    static Frame paint(Plot plot, Window window) {
        var chart = chart(plot, window);
        var image = canvas(plot);
        paint(chart, plot, image);
        return new Frame(image, mapping(chart, plot, window));
    }

    /// A chart with everything but lines, to be used once.
    static XYChart chart(Plot plot, Window window) {
        var chart = new XYChart(plot.width(), plot.height());
        chart.setXAxisTitle(plot.x().title());
        chart.setYAxisTitle(plot.y().title());
        var style = chart.getStyler();
        quiet(style, plot);
        style.setYAxisLeftWidthHint(EDGE + DIGIT * Ticks.digits(window.y0(), window.y1()));
        colours(style, plot.colours());
        style.setXAxisLogarithmic(plot.x().scale() == Scale.LOG);
        style.setYAxisLogarithmic(plot.y().scale() == Scale.LOG);
        double unit = Ticks.unit(plot.x(), window.x1() - window.x0());
        style.setXAxisMin(window.x0() / unit);
        style.setXAxisMax(window.x1() / unit);
        style.setYAxisMin(window.y0());
        style.setYAxisMax(window.y1());
        words(chart, plot, unit, window);
        return chart;
    }

    private static void words(XYChart chart, Plot plot, double unit, Window window) {
        var style = chart.getStyler();
        style.setYAxisTickLabelsFormattingFunction(Ticks::number);
        switch (plot.x().unit()) {
            case NUMBER -> style.setXAxisTickLabelsFormattingFunction(Ticks::number);
            case DURATION ->
                    style.setXAxisTickLabelsFormattingFunction(
                            at -> at == 0 ? "0" : Ticks.number(at) + Ticks.suffix(unit));
            case DATE -> {
                style.setTimezone(TimeZone.getDefault());
                // The axis counts days and hours only when a series of dates says so.
                var dates =
                        chart.addSeries(
                                "dates",
                                Dates.of(window.x0() * 1000, window.x1() * 1000),
                                List.of(1, 1));
                dates.setEnabled(false);
            }
        }
    }

    private static void quiet(XYStyler style, Plot plot) {
        var small = Typeface.size(11.5f);
        style.setBaseFont(small);
        style.setAxisTickLabelsFont(small);
        style.setAxisTitleFont(small);
        style.setLegendVisible(false);
        style.setChartTitleVisible(false);
        style.setXAxisTitleVisible(!plot.x().title().isEmpty());
        style.setYAxisTitleVisible(!plot.y().title().isEmpty());
        style.setPlotBorderVisible(false);
        style.setPlotContentSize(1);
        style.setPlotMargin(0);
        style.setChartPadding(EDGE);
        style.setAxisTicksLineVisible(false);
        style.setAxisTicksMarksVisible(false);
        style.setPlotTicksMarksVisible(false);
        style.setPlotGridVerticalLinesVisible(false);
        style.setPlotGridLinesStroke(new BasicStroke(1));
        style.setAxisTickPadding(6);
        style.setXAxisTickMarkSpacingHint(90);
        style.setYAxisTickMarkSpacingHint(44);
        style.setAntiAlias(true);
        style.setYAxisLogarithmicDecadeOnly(false);
    }

    private static void colours(XYStyler style, Colours colours) {
        style.setChartBackgroundColor(new Color(colours.background()));
        style.setPlotBackgroundColor(new Color(colours.background()));
        style.setChartFontColor(new Color(colours.ink()));
        style.setAxisTickLabelsColor(new Color(colours.label()));
        style.setXAxisTitleColor(new Color(colours.label()));
        style.setYAxisTitleColor(new Color(colours.label()));
        style.setPlotGridLinesColor(new Color(colours.grid()));
    }

    static BufferedImage canvas(Plot plot) {
        return new BufferedImage(
                (int) Math.ceil(plot.width() * plot.scale()),
                (int) Math.ceil(plot.height() * plot.scale()),
                BufferedImage.TYPE_INT_ARGB_PRE);
    }

    static void paint(XYChart chart, Plot plot, BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        try {
            pen.setColor(new Color(plot.colours().background()));
            pen.fillRect(0, 0, image.getWidth(), image.getHeight());
            pen.setRenderingHint(
                    RenderingHints.KEY_FRACTIONALMETRICS,
                    RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            pen.scale(plot.scale(), plot.scale());
            chart.paint(pen, plot.width(), plot.height());
        } finally {
            pen.dispose();
        }
    }

    private static Mapping mapping(XYChart chart, Plot plot, Window window) {
        double unit = Ticks.unit(plot.x(), window.x1() - window.x0());
        return new Mapping(
                chart.getScreenXFromChart(window.x0() / unit),
                chart.getScreenYFromChart(window.y1()),
                chart.getScreenXFromChart(window.x1() / unit),
                chart.getScreenYFromChart(window.y0()),
                window,
                plot.x().scale(),
                plot.y().scale());
    }
}
