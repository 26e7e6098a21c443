package io.trialdesk.query;

import org.jspecify.annotations.Nullable;

/// Numbers, in blocks; a block without values is null.
final class NumberColumn implements Column {
    private final double[] @Nullable [] values;
    private final long[] @Nullable [] present;
    private final int count;

    NumberColumn(double[] @Nullable [] values, long[] @Nullable [] present, int count) {
        this.values = values;
        this.present = present;
        this.count = count;
    }

    /// The values of a block, to be read only where present; null when it has none.
    double @Nullable [] values(int block) {
        return block < values.length ? values[block] : null;
    }

    /// Which rows of a block have a value, one bit each; null when none has.
    long @Nullable [] present(int block) {
        return block < present.length ? present[block] : null;
    }

    @Override
    public boolean has(int row) {
        var bits = present(Blocks.block(row));
        int within = Blocks.within(row);
        return bits != null && (bits[within >>> 6] >>> within & 1) != 0;
    }

    @Override
    public double number(int row) {
        var block = values(Blocks.block(row));
        return block != null && has(row) ? block[Blocks.within(row)] : Double.NaN;
    }

    @Override
    public String text(int row) {
        return has(row) ? text(number(row)) : "";
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public boolean isNumeric() {
        return true;
    }

    @Override
    public boolean varies() {
        boolean any = false;
        double first = 0;
        for (int row = 0; row < values.length * Blocks.ROWS; row++) {
            if (has(row)) {
                double value = number(row);
                if (any && Double.compare(first, value) != 0) {
                    return true;
                }
                first = value;
                any = true;
            }
        }
        return false;
    }
}
