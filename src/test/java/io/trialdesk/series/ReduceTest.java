package io.trialdesk.series;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

class ReduceTest {
    private static final double ALL = Double.NEGATIVE_INFINITY;

    @Property(tries = 300)
    void everyColumnHoldsFirstLastLowestAndHighestOfItsPoints(
            @ForAll @Size(max = 400) List<@DoubleRange(min = -1e6, max = 1e6) Double> values,
            @ForAll @IntRange(min = 1, max = 50) int width,
            @ForAll @IntRange(max = 9) int hole) {
        var y = values.stream().mapToDouble(Double::doubleValue).toArray();
        for (int i = 0; i < y.length; i++) {
            if (i % 10 == hole) {
                y[i] = i % 20 == hole ? Double.NaN : Double.POSITIVE_INFINITY;
            }
        }
        var x = new double[y.length];
        Arrays.setAll(x, i -> i);
        check(Curve.of(x, y), edges(0, Math.max(1, y.length - 1), width), width);
    }

    @Property(tries = 20)
    void bucketsGiveWhatPointsGive(
            @ForAll @IntRange(min = 1, max = 9) int width, @ForAll int seed) {
        var random = new Random(seed);
        int n = 5000 + random.nextInt(5000);
        var x = new double[n];
        var y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i * 0.25;
            y[i] = random.nextInt(50) == 0 ? Double.NaN : random.nextGaussian();
        }
        double from = random.nextDouble() * 200;
        check(Curve.of(x, y), edges(from, from + n * 0.2, width), width);
    }

    private static void check(Curve curve, double[] edges, int width) {
        var columns = new Columns(width);
        Reduce.columns(curve, edges, ALL, columns);
        for (int c = 0; c < width; c++) {
            var inside = inside(curve, edges[c], edges[c + 1], c == width - 1);
            assertThat(columns.isEmpty(c)).isEqualTo(inside.length == 0);
            if (inside.length > 0) {
                assertThat(columns.first(c)).isEqualTo(inside[0]);
                assertThat(columns.last(c)).isEqualTo(inside[inside.length - 1]);
                assertThat(columns.low(c)).isEqualTo(Arrays.stream(inside).min().getAsDouble());
                assertThat(columns.high(c)).isEqualTo(Arrays.stream(inside).max().getAsDouble());
            }
        }
    }

    private static double[] inside(Curve curve, double from, double to, boolean last) {
        var found = new double[curve.size()];
        int n = 0;
        for (int i = 0; i < curve.size(); i++) {
            double at = curve.x(i);
            if (at >= from && (last ? at <= to : at < to) && Double.isFinite(curve.y(i))) {
                found[n++] = curve.y(i);
            }
        }
        return Arrays.copyOf(found, n);
    }

    private static double[] edges(double from, double to, int width) {
        var edges = new double[width + 1];
        Arrays.setAll(edges, c -> from + (to - from) * c / width);
        edges[width] = to;
        return edges;
    }

    @Property(tries = 200)
    void aPolylineKeepsEveryExtreme(
            @ForAll @Size(min = 1, max = 300) List<@DoubleRange(min = -9, max = 9) Double> values,
            @ForAll @IntRange(min = 1, max = 20) int width) {
        var y = values.stream().mapToDouble(Double::doubleValue).toArray();
        var x = new double[y.length];
        Arrays.setAll(x, i -> i);
        var curve = Curve.of(x, y);
        var reduced = Reduce.polyline(curve, edges(0, Math.max(1, y.length - 1), width), ALL);
        assertThat(reduced.size()).isLessThanOrEqualTo(4 * width + 4);
        assertThat(reduced.height(0, 1e9, ALL)).isEqualTo(curve.height(0, 1e9, ALL));
        assertThat(reduced.x(0)).isZero();
        assertThat(reduced.y(reduced.size() - 1)).isEqualTo(y[y.length - 1]);
    }

    @Test
    void whatCannotBeDrawnBreaksTheLine() {
        var curve = Curve.of(new double[] {0, 1, 2, 3}, new double[] {1, Double.NaN, 2, 3});
        var columns = new Columns(4);
        Reduce.columns(curve, new double[] {0, 1, 2, 3, 4}, ALL, columns);
        assertThat(columns.isEmpty(1)).isTrue();
        assertThat(columns.joined(2)).isFalse();
        assertThat(columns.joined(3)).isTrue();
    }

    @Test
    void aLogarithmicFloorHidesZeroAndBelow() {
        var curve = Curve.of(new double[] {0, 1, 2}, new double[] {-1, 0, 5});
        assertThat(curve.height(0, 2, 0)).isEqualTo(new Bounds(5, 5));
        assertThat(curve.hidden(0)).isEqualTo(2);
        assertThat(curve.hidden(ALL)).isZero();
    }
}
