package io.trialdesk.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The claim that the palette is safe for colour-blind eyes, measured: colours as seen by people
/// with protanopia and deuteranopia (matrices of Machado, Oliveira and Fernandes, 2009) stay apart
/// in CIELAB.
class PaletteTest {
    private static final double[][] NORMAL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private static final double[][] PROTANOPIA = {
        {0.152286, 1.052583, -0.204868},
        {0.114503, 0.786281, 0.099216},
        {-0.003882, -0.048116, 1.051998}
    };
    private static final double[][] DEUTERANOPIA = {
        {0.367322, 0.860646, -0.227968},
        {0.280085, 0.672501, 0.047413},
        {-0.011820, 0.042940, 0.968881}
    };

    @ParameterizedTest
    @EnumSource
    void theTenHuesStayApartForEveryEye(Look look) {
        for (int a = 0; a < Palette.HUES; a++) {
            for (int b = 0; b < a; b++) {
                var pair = "%s %d %d".formatted(look, a, b);
                assertThat(distance(a, b, look, NORMAL)).as(pair).isGreaterThan(15);
                assertThat(distance(a, b, look, PROTANOPIA)).as(pair).isGreaterThan(9);
                assertThat(distance(a, b, look, DEUTERANOPIA)).as(pair).isGreaterThan(9);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLineStandsOutFromTheGround(Look look) {
        double ground = luminance(Ink.of(look).background());
        for (int slot = 0; slot < Palette.HUES * Palette.STEPS; slot++) {
            double line = luminance(Palette.argb(slot, look));
            double contrast = (Math.max(ground, line) + 0.05) / (Math.min(ground, line) + 0.05);
            double least = slot < Palette.HUES ? 3 : 2;
            assertThat(contrast).as("%s %d".formatted(look, slot)).isGreaterThan(least);
        }
    }

    private static double distance(int a, int b, Look look, double[][] eye) {
        var one = lab(seen(linear(Palette.argb(a, look)), eye));
        var other = lab(seen(linear(Palette.argb(b, look)), eye));
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(sum);
    }

    private static double luminance(int argb) {
        var rgb = linear(argb);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] linear(int argb) {
        var rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = (argb >> (16 - 8 * i) & 0xFF) / 255.0;
            rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    private static double[] seen(double[] rgb, double[][] eye) {
        var seen = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                seen[i] += eye[i][j] * rgb[j];
            }
            seen[i] = Math.clamp(seen[i], 0, 1);
        }
        return seen;
    }

    private static double[] lab(double[] c) {
        double x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.95047);
        double y = f(0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]);
        double z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}
