package io.trialdesk.plot;

/// Draws smooth strokes of any slope: collects how much of each pixel a whole line covers, then
/// mixes its colour in once, so that a translucent line has no darker joints. Scratch space for one
/// thread.
final class Pen {
    private final Layer layer;
    private final float[] cover;
    private final int[] top;
    private final int[] bottom;
    private boolean inked;

    Pen(Layer layer) {
        this.layer = layer;
        cover = new float[layer.width * layer.height];
        top = new int[layer.width];
        bottom = new int[layer.width];
        clean();
    }

    private void clean() {
        java.util.Arrays.fill(top, Integer.MAX_VALUE);
        java.util.Arrays.fill(bottom, Integer.MIN_VALUE);
    }

    /// A stroke between two places, counted in pixels from the top left corner of the layer.
    void segment(double x0, double y0, double x1, double y1, double stroke) {
        double margin = stroke + 2;
        if (isNear(x0, y0, margin) && isNear(x1, y1, margin)) {
            whole(new Clip.Part(x0, y0, x1, y1), stroke);
            return;
        }
        var clip = Clip.of(-margin, -margin, layer.width + margin, layer.height + margin);
        clip.line(x0, y0, x1, y1).ifPresent(part -> whole(part, stroke));
    }

    private boolean isNear(double x, double y, double margin) {
        return x >= -margin
                && x <= layer.width + margin
                && y >= -margin
                && y <= layer.height + margin;
    }

    private void whole(Clip.Part cut, double stroke) {
        double dx = Math.abs(cut.x1() - cut.x0());
        double dy = Math.abs(cut.y1() - cut.y0());
        double length = Math.sqrt(dx * dx + dy * dy);
        if (length < 1e-9) {
            return;
        }
        if (dx >= dy) {
            across(cut, stroke / 2 * length / dx);
        } else {
            down(cut, stroke / 2 * length / dy);
        }
    }

    private void across(Clip.Part line, double half) {
        var way = line.x0() <= line.x1() ? line : line.turned();
        double slope = (way.y1() - way.y0()) / (way.x1() - way.x0());
        int last = Math.min(layer.width - 1, (int) Math.floor(way.x1()));
        for (int c = Math.max(0, (int) Math.floor(way.x0())); c <= last; c++) {
            double from = Math.max(c, way.x0());
            double to = Math.min(c + 1.0, way.x1());
            double one = way.y0() + (from - way.x0()) * slope;
            double other = way.y0() + (to - way.x0()) * slope;
            var slice = Slice.of(one, other, half);
            int end = Math.min(layer.height - 1, (int) Math.floor(slice.end()));
            for (int r = Math.max(0, (int) Math.floor(slice.start())); r <= end; r++) {
                add(c, r, slice.cover(r) * (to - from));
            }
        }
    }

    private void down(Clip.Part line, double half) {
        var way = line.y0() <= line.y1() ? line : line.turned();
        double slope = (way.x1() - way.x0()) / (way.y1() - way.y0());
        int last = Math.min(layer.height - 1, (int) Math.floor(way.y1()));
        for (int r = Math.max(0, (int) Math.floor(way.y0())); r <= last; r++) {
            double from = Math.max(r, way.y0());
            double to = Math.min(r + 1.0, way.y1());
            double one = way.x0() + (from - way.y0()) * slope;
            double other = way.x0() + (to - way.y0()) * slope;
            var slice = Slice.of(one, other, half);
            int end = Math.min(layer.width - 1, (int) Math.floor(slice.end()));
            for (int c = Math.max(0, (int) Math.floor(slice.start())); c <= end; c++) {
                add(c, r, slice.cover(c) * (to - from));
            }
        }
    }

    /// A round dot.
    void dot(double x, double y, double radius) {
        int endC = (int) Math.min(layer.width - 1, Math.ceil(x + radius));
        int endR = (int) Math.min(layer.height - 1, Math.ceil(y + radius));
        for (int c = (int) Math.max(0, Math.floor(x - radius - 1)); c <= endC; c++) {
            for (int r = (int) Math.max(0, Math.floor(y - radius - 1)); r <= endR; r++) {
                double distance = Math.hypot(c + 0.5 - x, r + 0.5 - y);
                add(c, r, Math.clamp(radius + 0.5 - distance, 0, 1));
            }
        }
    }

    private void add(int column, int row, double part) {
        if (part > 0) {
            cover[column * layer.height + row] += (float) part;
            inked = true;
            top[column] = Math.min(top[column], row);
            bottom[column] = Math.max(bottom[column], row);
        }
    }

    /// Puts what was collected onto the layer and starts afresh.
    void flush(int rgb, int opacity) {
        if (!inked) {
            return;
        }
        inked = false;
        for (int c = 0; c < layer.width; c++) {
            int base = c * layer.height;
            for (int r = top[c]; r <= bottom[c]; r++) {
                float part = Math.min(1, cover[base + r]);
                if (part > 0) {
                    layer.blend(c, r, rgb, Math.round(opacity * part));
                    cover[base + r] = 0;
                }
            }
        }
        clean();
    }
}
