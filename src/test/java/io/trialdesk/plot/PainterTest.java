package io.trialdesk.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trialdesk.plot.Line.Emphasis;
import io.trialdesk.series.Curve;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import javax.imageio.ImageIO;

class PainterTest {
    private static final int RED = 0xff0000;

    private static Line line(Curve curve) {
        return new Line("a", "a", RED, curve, Emphasis.NORMAL);
    }

    private static Line line(double... y) {
        var x = new double[y.length];
        Arrays.setAll(x, i -> i);
        return line(Curve.of(x, y));
    }

    private static Plot plot(Line... lines) {
        return Plot.of(List.of(lines), 300, 200, Colours.LIGHT);
    }

    private static boolean isReddish(int argb) {
        return (argb >> 16 & 255) > 200 && (argb & 255) < 190 && (argb >> 8 & 255) < 190;
    }

    private static boolean inkNear(Picture picture, double x, double y) {
        for (int c = (int) x - 2; c <= x + 2; c++) {
            for (int r = (int) y - 2; r <= y + 2; r++) {
                boolean within = c >= 0 && r >= 0 && c < picture.width() && r < picture.height();
                if (within && isReddish(picture.argb()[r * picture.width() + c])) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void aSingleSpikeAmongAMillionPointsIsSeenAtEveryZoom() {
        var y = new double[1_000_000];
        var random = new Random(5);
        Arrays.setAll(y, i -> random.nextDouble() * 0.01);
        int spike = 618_034;
        y[spike] = 1;
        var all = plot(line(y)).viewing(View.ALL.overY(-0.05, 1.05));
        var painter = new Painter();
        for (double reach = 1e6; reach > 2; reach /= 1.7) {
            var view = all.view().overX(spike - reach * 0.37, spike + reach * 0.21);
            var picture = painter.paint(all.viewing(view));
            var map = picture.mapping();
            assertThat(inkNear(picture, map.pixelX(spike), map.pixelY(1)))
                    .as("reach %s", reach)
                    .isTrue();
        }
    }

    @Property(tries = 60)
    void everyValueInSightIsInked(@ForAll("values") double[] y) {
        var picture = Figure.paint(plot(line(y)));
        var map = picture.mapping();
        for (int i = 0; i < y.length; i++) {
            assertThat(inkNear(picture, map.pixelX(i), map.pixelY(y[i])))
                    .as("point %s", i)
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<double[]> values() {
        return Arbitraries.doubles()
                .between(-1e3, 1e3)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(1500);
    }

    @Test
    void equalPlotsGiveEqualPixels() {
        var one = Plot.of(Curves.smooth(3, 2000), 400, 250, Colours.DARK);
        var other = Plot.of(Curves.smooth(3, 2000), 400, 250, Colours.DARK);
        assertThat(one).isEqualTo(other);
        var used = new Painter();
        used.paint(plot(line(1, 2, 3)));
        used.paint(one.viewing(View.ALL.overX(10, 20)));
        assertThat(used.paint(other).argb()).isEqualTo(Figure.paint(one).argb());
    }

    @Test
    void theMappingGoesBothWays() {
        var logs = plot(line(1, 10, 100)).axes(Axis.linear(), Axis.log());
        var map = Figure.paint(logs).mapping();
        assertThat(map.dataX(map.pixelX(1.25))).isCloseTo(1.25, within(1e-9));
        assertThat(map.dataY(map.pixelY(42))).isCloseTo(42, within(1e-9));
        assertThat(map.pixelY(10)).isCloseTo((map.pixelY(1) + map.pixelY(100)) / 2, within(1e-6));
    }

    @Test
    void strangeDataIsPaintedAndCounted() {
        double nan = Double.NaN;
        double inf = Double.POSITIVE_INFINITY;
        var strange =
                List.of(
                        plot(),
                        plot(line()),
                        plot(line(nan)),
                        plot(line(nan, inf, -inf)),
                        plot(line(3)),
                        plot(line(0, 0, 0)),
                        plot(line(7, 7, 7)),
                        plot(line(1e308, -1e308)),
                        plot(line(1e-320, 2e-320)),
                        plot(line(1, 1 + 1e-15)),
                        plot(line(1, nan, 2, nan, inf, 3)),
                        plot(line(-1, 0, nan)));
        for (var plot : strange) {
            for (var y : List.of(Axis.linear(), Axis.log())) {
                for (var x : List.of(Axis.linear(), Axis.log(), Axis.linear().in(Axis.Unit.DATE))) {
                    var drawn = plot.axes(x, y);
                    assertThat(Figure.paint(drawn).argb()).hasSize(300 * 200);
                    assertThat(Figure.still(drawn)).isNotNull();
                }
            }
        }
        assertThat(Figure.paint(plot(line(1, nan, inf, -2))).hidden()).isEqualTo(2);
        var log = plot(line(1, nan, inf, -2)).axes(Axis.linear(), Axis.log());
        assertThat(Figure.paint(log).hidden()).isEqualTo(3);
    }

    @Test
    void pngHoldsThePictureAtItsScale() throws Exception {
        var out = new ByteArrayOutputStream();
        Figure.png(plot(line(1, 2, 3), line(3, 2, 1)).titled("loss").scaled(2), out);
        var image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getHeight()).isEqualTo(400);
    }

    @Test
    void axisNumbersAreShort() {
        assertThat(List.of(0.0, 0.25, 1e-5, 12000.0, 2.5e6, -3.0, 1e20).stream().map(Ticks::number))
                .containsExactly("0", "0.25", "1e-5", "12k", "2.5M", "-3", "1e20");
    }
}
