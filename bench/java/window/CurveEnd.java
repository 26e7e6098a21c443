package bench;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;

import java.util.OptionalInt;

/// Tells from the pixels of the screen at which of the levels a chart's only curve ends. A curve is what has colour:
/// axes, grid and words are grey. Once the curve has been from the lowest level to the highest, [#learn] takes its
/// height from it. FX thread only.
final class CurveEnd {
    /// Highest level; the lowest is 0.
    static final int TOP = 15;

    private static final int COLOURFUL = 60;

    /// The robot hands over pixel by pixel, so no more of them are asked for than needed.
    private static final int STRIP = 3;


    private final Robot robot;
    private final Bounds place;
    private double lowest;
    private double highest;
    private int right;

    CurveEnd(Robot robot, Node chart) {
        this.robot = robot;
        this.place = chart.localToScreen(chart.getBoundsInLocal());
    }

    /// Takes the place of the curve; false while there is none with both ends of the scale.
    boolean learn() {
        int width = (int) place.getWidth();
        var pixels = new Pixels(width);
        int top = Integer.MAX_VALUE;
        int bottom = -1;
        right = -1;
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < pixels.height(); y++) {
                if (pixels.isCurve(x, y)) {
                    right = x;
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        highest = top;
        lowest = bottom;
        return bottom - top > 4 * TOP;
    }

    /// The level at the right end; empty while there is no curve.
    OptionalInt level() {
        var pixels = new Pixels(STRIP);
        for (int x = STRIP - 1; x >= 0; x--) {
            int first = -1;
            int last = -1;
            for (int y = 0; y < pixels.height(); y++) {
                if (pixels.isCurve(x, y)) {
                    first = first < 0 ? y : first;
                    last = y;
                }
            }
            if (first >= 0) {
                double at = (lowest - (first + last) / 2.0) / (lowest - highest);
                return OptionalInt.of((int) Math.round(at * TOP));
            }
        }
        return OptionalInt.empty();
    }

    /// The right part of the chart as it is on the screen.
    private final class Pixels {
        private final WritableImage image;

        Pixels(int width) {
            double left = right > 0 ? right + 1.0 - width : 0;
            image =
                    robot.getScreenCapture(
                            null,
                            new Rectangle2D(
                                    Math.rint(place.getMinX() + left),
                                    Math.rint(place.getMinY()),
                                    width,
                                    Math.floor(place.getHeight())));
        }

        int height() {
            return (int) image.getHeight();
        }

        boolean isCurve(int x, int y) {
            int argb = image.getPixelReader().getArgb(x, y);
            int red = argb >> 16 & 0xff;
            int green = argb >> 8 & 0xff;
            int blue = argb & 0xff;
            int most = Math.max(red, Math.max(green, blue));
            int least = Math.min(red, Math.min(green, blue));
            return most - least > COLOURFUL;
        }
    }
}
