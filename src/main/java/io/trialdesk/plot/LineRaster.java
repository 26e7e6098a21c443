package io.trialdesk.plot;

import io.trialdesk.series.Columns;
import io.trialdesk.series.Curve;
import io.trialdesk.series.Reduce;

/// Paints lines into a layer. With many points a column it paints vertical runs from the lowest to
/// the highest value; with few it strokes the very points. Either way no value that lies in the
/// window goes unpainted. Scratch space for one thread.
final class LineRaster {
    /// More points a column than this are always painted as runs.
    private static final int DENSE = 3;

    /// How far smooth strokes may travel up and down in one picture, in pixels, before the lines
    /// that go farther than their share are painted as runs, which is many times faster.
    private static final int TRAVEL = 40_000;

    /// With more lines than this, marks on single points would be clutter.
    private static final int MARKED_LINES = 12;

    private final Layer layer;
    private final Pen pen;
    private final Columns columns;
    private final double[] edges;

    private Mapping mapping;
    private double scale;
    private double yFrom;
    private double perUnit;

    LineRaster(Layer layer, Mapping mapping, double scale) {
        this.layer = layer;
        this.pen = new Pen(layer);
        this.columns = new Columns(layer.width);
        this.edges = new double[layer.width + 1];
        this.mapping = mapping;
        aim(mapping, scale);
    }

    /// Sets what part of the data the layer shows.
    void aim(Mapping next, double nextScale) {
        mapping = next;
        scale = nextScale;
        var window = next.window();
        double from = next.xScale().forward(window.x0());
        double step = (next.xScale().forward(window.x1()) - from) / layer.width;
        for (int c = 1; c < layer.width; c++) {
            edges[c] = next.xScale().back(from + c * step);
        }
        edges[0] = window.x0();
        edges[layer.width] = window.x1();
        yFrom = next.yScale().forward(window.y1());
        perUnit = layer.height / (next.yScale().forward(window.y0()) - yFrom);
    }

    /// Paints one of several lines.
    void paint(Line line, int lines) {
        var curve = line.curve();
        int from = curve.firstAt(edges[0]);
        int end = curve.firstAfter(edges[layer.width]);
        int opacity = (int) Math.round(256 * line.emphasis().opacity());
        double stroke = line.emphasis().stroke() * scale;
        boolean marks = lines <= MARKED_LINES && end - from <= layer.width / (16 * scale);
        if (end - from > DENSE * layer.width
                || isRough(curve, from, end, TRAVEL / (double) lines)) {
            Reduce.columns(curve, edges, mapping.yScale().floor(), columns);
            new Runs(stroke / 2, line.rgb(), opacity).paint();
        } else {
            stroke(curve, from, end, stroke, marks);
        }
        pen.flush(line.rgb(), opacity);
    }

    /// Whether there are points in most columns and the line runs up and down more than its share.
    private boolean isRough(Curve curve, int from, int end, double share) {
        if (end - from < layer.width / 4) {
            return false;
        }
        double travel = 0;
        double before = Double.NaN;
        for (int i = from; i < end && travel <= share; i++) {
            double y = Math.clamp(row(curve.y(i)), 0.0, layer.height);
            travel += Double.isNaN(before) || Double.isNaN(y) ? 0 : Math.abs(y - before);
            before = y;
        }
        return travel > share;
    }

    /// Height in the layer of a value.
    private double row(double value) {
        return (mapping.yScale().forward(value) - yFrom) * perUnit;
    }

    /// Place across the layer of an x.
    private double column(double x) {
        return (mapping.pixelX(x) - mapping.left())
                / (mapping.right() - mapping.left())
                * layer.width;
    }

    /// Every point in sight and the neighbours out of sight the line runs to.
    private void stroke(Curve curve, int from, int end, double stroke, boolean marks) {
        double floor = mapping.yScale().floor();
        int start = Math.max(0, from - 1);
        int stop = Math.min(curve.size(), end + 1);
        boolean before = false;
        double x0 = 0;
        double y0 = 0;
        for (int i = start; i < stop; i++) {
            boolean drawn =
                    Reduce.isDrawn(curve.y(i), floor) && curve.x(i) > mapping.xScale().floor();
            if (!drawn) {
                before = false;
                continue;
            }
            double x = column(curve.x(i));
            double y = row(curve.y(i));
            if (before) {
                pen.segment(x0, y0, x, y, stroke);
            }
            boolean alone =
                    !before && (i + 1 >= curve.size() || !Reduce.isDrawn(curve.y(i + 1), floor));
            if (alone || marks) {
                pen.dot(x, y, alone ? 3 * scale : stroke + 0.5 * scale);
            }
            before = true;
            x0 = x;
            y0 = y;
        }
    }

    /// Paints the filled columns from left to right, one behind, since a column reaches half way to
    /// its neighbours' values.
    private final class Runs {
        private final double half;
        private final int rgb;
        private final int opacity;
        private int column = -1;
        private double high;
        private double low;
        private double left;
        private double right;

        Runs(double half, int rgb, int opacity) {
            this.half = half;
            this.rgb = rgb;
            this.opacity = opacity;
        }

        void paint() {
            for (int c = 0; c < layer.width; c++) {
                if (!columns.isEmpty(c)) {
                    next(c);
                }
            }
            finish();
        }

        private void next(int c) {
            double first = row(columns.first(c));
            double start = first;
            if (columns.joined(c) && column == c - 1) {
                start = (right + first) / 2;
                right = start;
            } else if (columns.joined(c) && column >= 0) {
                bridge(c, first);
                return;
            }
            finish();
            begin(c, start);
        }

        /// Crosses columns without points in a straight line.
        private void bridge(int c, double first) {
            double step = (first - right) / (c - column);
            double from = right;
            int start = column;
            right = from + step / 2;
            finish();
            for (int k = start + 1; k < c; k++) {
                column = k;
                left = from + (k - start - 0.5) * step;
                right = left + step;
                high = Math.min(left, right);
                low = Math.max(left, right);
                finish();
            }
            begin(c, first - step / 2);
        }

        private void begin(int c, double start) {
            column = c;
            left = start;
            right = row(columns.last(c));
            high = row(columns.high(c));
            low = row(columns.low(c));
        }

        private void finish() {
            if (column < 0) {
                return;
            }
            double top = Math.min(left, right);
            double bottom = Math.max(left, right);
            if (high >= top - 0.5 && low <= bottom + 0.5 && bottom - top < 4) {
                double slope = bottom - top;
                slice(Slice.of(left, right, half * Math.sqrt(1 + slope * slope)));
            } else {
                layer.run(
                        column,
                        Math.min(top, high) - half,
                        Math.max(bottom, low) + half,
                        rgb,
                        opacity);
            }
        }

        private void slice(Slice slice) {
            if (slice.to() - slice.from() < 0.05) {
                layer.run(column, slice.start(), slice.end(), rgb, opacity);
                return;
            }
            int end = (int) Math.min(layer.height - 1.0, Math.floor(slice.end()));
            for (int r = (int) Math.max(0, Math.floor(slice.start())); r <= end; r++) {
                layer.blend(column, r, rgb, (int) Math.round(opacity * slice.cover(r)));
            }
        }
    }
}
