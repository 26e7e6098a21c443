package io.trialdesk.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CurveTest {
    private static final double NAN = Double.NaN;

    private static Curve curve(double... xy) {
        var x = new double[xy.length / 2];
        var y = new double[xy.length / 2];
        for (int i = 0; i < x.length; i++) {
            x[i] = xy[2 * i];
            y[i] = xy[2 * i + 1];
        }
        return Curve.of(x, y);
    }

    @Test
    void pointsOfAResumedRunComeIntoOrderAndEqualStepsStayAsLogged() {
        assertThat(curve(0, 10, 5, 15, 3, 13, 5, 99)).isEqualTo(curve(0, 10, 3, 13, 5, 15, 5, 99));
    }

    @Test
    void pointsWithoutATimeDoNotAppearOverTime() {
        var points =
                new Points(
                        new long[] {1, 2, 3}, new double[] {100, NAN, 160}, new double[] {7, 8, 9});
        assertThat(Curve.of(points, XAxis.WALL_TIME, 0)).isEqualTo(curve(100, 7, 160, 9));
        assertThat(Curve.of(points, XAxis.RELATIVE_TIME, 100)).isEqualTo(curve(0, 7, 60, 9));
        assertThat(Curve.of(points, XAxis.STEP, 0)).isEqualTo(curve(1, 7, 2, 8, 3, 9));
    }

    @Test
    void theNearestPointIsFoundByX() {
        var curve = curve(0, 1, 10, 2, 10, 3, 20, 4);
        assertThat(curve.nearest(-5)).isZero();
        assertThat(curve.nearest(4)).isZero();
        assertThat(curve.nearest(9)).isEqualTo(2);
        assertThat(curve.nearest(99)).isEqualTo(3);
        assertThat(Curve.NONE.nearest(0)).isEqualTo(-1);
    }

    @Test
    void timeWeightedSmoothingOfEvenPointsIsTheDebiasedMean() {
        double w = Math.sqrt(0.81);
        var smooth = Smoothing.timeWeighted(curve(0, 1, 500, 2, 1000, 3), 0.81);
        double far = Math.pow(w, 500);
        assertThat(smooth.y(0)).isEqualTo(1);
        assertThat(smooth.y(1)).isCloseTo((1 * far + 2) / (far + 1), within(1e-12));
        assertThat(smooth.y(2))
                .isCloseTo((1 * far * far + 2 * far + 3) / (far * far + far + 1), within(1e-12));
    }

    @Test
    void smoothingByPointIsTensorBoardsDebiasedMean() {
        var smooth = Smoothing.byPoint(curve(0, 1, 1, 2, 7, 4), 0.6);
        assertThat(smooth.y(0)).isCloseTo(1, within(1e-12));
        assertThat(smooth.y(1)).isCloseTo((0.4 * 0.6 + 0.8) / 0.64, within(1e-12));
    }

    @Test
    void smoothingKeepsAConstantAndPassesOverWhatIsNotFinite() {
        var smooth = Smoothing.timeWeighted(curve(0, 5, 1, NAN, 2, 5, 3, 5), 0.99);
        assertThat(smooth.y(0)).isEqualTo(5);
        assertThat(smooth.y(1)).isNaN();
        assertThat(smooth.y(3)).isCloseTo(5, within(1e-12));
    }
}
