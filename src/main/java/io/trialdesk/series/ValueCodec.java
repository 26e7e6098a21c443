package io.trialdesk.series;

import java.util.Arrays;

/// The values of a chunk. Most come from single precision, whose first byte hardly varies and whose
/// last two are noise; so each byte of the number gets a section of its own.
final class ValueCodec {
    private static final int SAME = 0;
    private static final int SINGLE = 4;
    private static final int DOUBLE = 8;

    private ValueCodec() {}

    static void write(Packer to, double[] values) {
        if (areSame(values)) {
            to.octet(SAME);
            to.real(values[0]);
            return;
        }
        int width = areSingle(values) ? SINGLE : DOUBLE;
        to.octet(width);
        var plane = new byte[values.length];
        for (int octet = 0; octet < width; octet++) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (byte) (bits(values[i], width) >>> (8 * octet));
            }
            Section.write(to, plane, plane.length);
        }
    }

    static double[] read(Unpacker from, int n) {
        int width = from.octet();
        var values = new double[n];
        if (width == SAME) {
            Arrays.fill(values, from.real());
            return values;
        }
        var bits = new long[n];
        for (int octet = 0; octet < width; octet++) {
            var plane = Section.read(from);
            for (int i = 0; i < n; i++) {
                bits[i] |= (plane[i] & 0xFFL) << (8 * octet);
            }
        }
        for (int i = 0; i < n; i++) {
            values[i] =
                    width == SINGLE
                            ? Float.intBitsToFloat((int) bits[i])
                            : Double.longBitsToDouble(bits[i]);
        }
        return values;
    }

    private static long bits(double value, int width) {
        return width == SINGLE
                ? Float.floatToRawIntBits((float) value)
                : Double.doubleToRawLongBits(value);
    }

    private static boolean areSame(double[] values) {
        long first = Double.doubleToRawLongBits(values[0]);
        for (double value : values) {
            if (Double.doubleToRawLongBits(value) != first) {
                return false;
            }
        }
        return true;
    }

    private static boolean areSingle(double[] values) {
        for (double value : values) {
            if (Double.doubleToRawLongBits((float) value) != Double.doubleToRawLongBits(value)) {
                return false;
            }
        }
        return true;
    }
}
