package io.trialdesk.series;

import java.util.Arrays;

/// The times of a chunk. MLflow's are whole milliseconds, TensorBoard's are not.
final class TimeCodec {
    private static final int NONE = 0;
    private static final int MILLISECONDS = 1;
    private static final int ANY = 2;

    private static final long NOT_A_NUMBER = Double.doubleToRawLongBits(Double.NaN);
    private static final double LARGEST_MILLISECOND = 1L << 53;

    private TimeCodec() {}

    static void write(Packer to, double[] times) {
        if (areUnknown(times)) {
            to.octet(NONE);
            return;
        }
        boolean whole = areMilliseconds(times);
        var packed = new Packer();
        if (whole) {
            writeMilliseconds(packed, times);
        } else {
            writeBits(packed, times);
        }
        to.octet(whole ? MILLISECONDS : ANY);
        Section.write(to, packed.toBytes(), packed.size());
    }

    static double[] read(Unpacker from, int n) {
        int mode = from.octet();
        var times = new double[n];
        if (mode == NONE) {
            Arrays.fill(times, Double.NaN);
            return times;
        }
        var packed = new Unpacker(Section.read(from));
        long now = 0;
        long distance = 0;
        for (int i = 0; i < n; i++) {
            distance = mode == MILLISECONDS ? distance + packed.signed() : packed.signed();
            now += distance;
            times[i] = mode == MILLISECONDS ? now / 1000.0 : Double.longBitsToDouble(now);
        }
        return times;
    }

    private static void writeMilliseconds(Packer packed, double[] times) {
        long before = 0;
        long distanceBefore = 0;
        for (double time : times) {
            long now = Math.round(time * 1000);
            packed.signed(now - before - distanceBefore);
            distanceBefore = now - before;
            before = now;
        }
    }

    private static void writeBits(Packer packed, double[] times) {
        long before = 0;
        for (double time : times) {
            long bits = Double.doubleToRawLongBits(time);
            packed.signed(bits - before);
            before = bits;
        }
    }

    private static boolean areUnknown(double[] times) {
        for (double time : times) {
            if (Double.doubleToRawLongBits(time) != NOT_A_NUMBER) {
                return false;
            }
        }
        return true;
    }

    private static boolean areMilliseconds(double[] times) {
        for (double time : times) {
            double back = Math.round(time * 1000) / 1000.0;
            if (!(Math.abs(time) * 1000 < LARGEST_MILLISECOND)
                    || Double.doubleToRawLongBits(back) != Double.doubleToRawLongBits(time)) {
                return false;
            }
        }
        return true;
    }
}
