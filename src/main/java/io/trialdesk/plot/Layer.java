package io.trialdesk.plot;

/// The plot area of a picture, kept column by column so that the vertical runs lines are made of
/// lie together in memory. Opaque colours. Scratch space for one thread.
final class Layer {
    private static final int BLOCK = 32;

    final int width;
    final int height;
    private final int[] pixels;

    Layer(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
    }

    /// Takes a rectangle of a picture that is stored row by row.
    void load(int[] picture, int stride, int left, int top) {
        for (int by = 0; by < height; by += BLOCK) {
            int endY = Math.min(height, by + BLOCK);
            for (int bx = 0; bx < width; bx += BLOCK) {
                int endX = Math.min(width, bx + BLOCK);
                for (int x = bx; x < endX; x++) {
                    for (int y = by; y < endY; y++) {
                        pixels[x * height + y] = picture[(top + y) * stride + left + x];
                    }
                }
            }
        }
    }

    /// Puts the rectangle back.
    void store(int[] picture, int stride, int left, int top) {
        for (int by = 0; by < height; by += BLOCK) {
            int endY = Math.min(height, by + BLOCK);
            for (int bx = 0; bx < width; bx += BLOCK) {
                int endX = Math.min(width, bx + BLOCK);
                for (int y = by; y < endY; y++) {
                    int row = (top + y) * stride + left;
                    for (int x = bx; x < endX; x++) {
                        picture[row + x] = pixels[x * height + y];
                    }
                }
            }
        }
    }

    /// A vertical run of colour from one height to another, both counted from the top, with soft
    /// ends.
    ///
    /// @param opacity 0 to 256
    void run(int column, double top, double bottom, int rgb, int opacity) {
        double from = Math.max(0, top);
        double to = Math.min(height, bottom);
        if (!(from < to)) {
            return;
        }
        int first = (int) from;
        int end = (int) to;
        int base = column * height;
        if (first == end) {
            blend(base + first, rgb, (int) (opacity * (to - from)));
            return;
        }
        blend(base + first, rgb, (int) (opacity * (first + 1 - from)));
        fill(base + first + 1, base + end, rgb, opacity);
        if (end < height) {
            blend(base + end, rgb, (int) (opacity * (to - end)));
        }
    }

    private void fill(int from, int to, int rgb, int opacity) {
        if (opacity >= 256) {
            java.util.Arrays.fill(pixels, Math.min(from, to), to, 0xff000000 | rgb);
            return;
        }
        int rb = (rgb & 0xff00ff) * opacity;
        int g = (rgb & 0x00ff00) * opacity;
        int rest = 256 - opacity;
        for (int i = from; i < to; i++) {
            int under = pixels[i];
            int newRb = ((under & 0xff00ff) * rest + rb) >>> 8 & 0xff00ff;
            int newG = ((under & 0x00ff00) * rest + g) >>> 8 & 0x00ff00;
            pixels[i] = 0xff000000 | newRb | newG;
        }
    }

    /// Mixes colour into one pixel.
    void blend(int column, int row, int rgb, int opacity) {
        blend(column * height + row, rgb, opacity);
    }

    private void blend(int at, int rgb, int opacity) {
        int rest = 256 - opacity;
        int under = pixels[at];
        int rb = ((under & 0xff00ff) * rest + (rgb & 0xff00ff) * opacity) >>> 8 & 0xff00ff;
        int g = ((under & 0x00ff00) * rest + (rgb & 0x00ff00) * opacity) >>> 8 & 0x00ff00;
        pixels[at] = 0xff000000 | rb | g;
    }
}
