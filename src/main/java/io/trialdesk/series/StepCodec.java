package io.trialdesk.series;

/// The steps of a chunk.
final class StepCodec {
    private static final int EQUAL_DISTANCES = 0;
    private static final int ANY = 1;

    private StepCodec() {}

    static void write(Packer to, long[] steps) {
        long distance = steps.length > 1 ? steps[1] - steps[0] : 0;
        if (hasEqualDistances(steps, distance)) {
            to.octet(EQUAL_DISTANCES);
            to.signed(steps[0]);
            to.signed(distance);
            return;
        }
        var differences = new Packer();
        long before = 0;
        for (long step : steps) {
            differences.signed(step - before);
            before = step;
        }
        to.octet(ANY);
        Section.write(to, differences.toBytes(), differences.size());
    }

    static long[] read(Unpacker from, int n) {
        var steps = new long[n];
        if (from.octet() == EQUAL_DISTANCES) {
            long step = from.signed();
            long distance = from.signed();
            for (int i = 0; i < n; i++) {
                steps[i] = step;
                step += distance;
            }
            return steps;
        }
        var differences = new Unpacker(Section.read(from));
        long step = 0;
        for (int i = 0; i < n; i++) {
            step += differences.signed();
            steps[i] = step;
        }
        return steps;
    }

    private static boolean hasEqualDistances(long[] steps, long distance) {
        for (int i = 1; i < steps.length; i++) {
            if (steps[i] - steps[i - 1] != distance) {
                return false;
            }
        }
        return true;
    }
}
