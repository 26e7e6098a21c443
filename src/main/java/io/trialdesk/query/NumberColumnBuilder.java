package io.trialdesk.query;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.BitSet;

/// Numbers in the making.
final class NumberColumnBuilder implements ColumnBuilder {
    private double[] @Nullable [] values = new double[0][];
    private long[] @Nullable [] present = new long[0][];
    private final BitSet owned = new BitSet();
    private int count;
    private @Nullable NumberColumn newest;

    void set(int row, double value) {
        int block = Blocks.block(row);
        int within = Blocks.within(row);
        var known = block < values.length ? values[block] : null;
        if (known != null
                && has(row)
                && Double.doubleToLongBits(known[within]) == Double.doubleToLongBits(value)) {
            return;
        }
        own(block);
        var numbers = values[block];
        var bits = present[block];
        if (numbers == null || bits == null) {
            throw new IllegalStateException("block " + block + " is not there");
        }
        long bit = 1L << within;
        count += (bits[within >>> 6] & bit) == 0 ? 1 : 0;
        numbers[within] = value;
        bits[within >>> 6] |= bit;
    }

    @Override
    public boolean has(int row) {
        int block = Blocks.block(row);
        int within = Blocks.within(row);
        var bits = block < present.length ? present[block] : null;
        return bits != null && (bits[within >>> 6] >>> within & 1) != 0;
    }

    @Override
    public void clear(int row) {
        if (has(row)) {
            int block = Blocks.block(row);
            own(block);
            var bits = present[block];
            if (bits != null) {
                bits[Blocks.within(row) >>> 6] &= ~(1L << Blocks.within(row));
                count--;
            }
        }
    }

    private void own(int block) {
        newest = null;
        if (block >= values.length) {
            values = Arrays.copyOf(values, block + 1);
            present = Arrays.copyOf(present, block + 1);
        }
        if (!owned.get(block)) {
            var numbers = values[block];
            var bits = present[block];
            values[block] = numbers == null ? new double[Blocks.ROWS] : numbers.clone();
            present[block] = bits == null ? new long[Blocks.WORDS] : bits.clone();
            owned.set(block);
        }
    }

    @Override
    public Column column() {
        var column = newest;
        if (column == null) {
            column = new NumberColumn(values.clone(), present.clone(), count);
            newest = column;
            owned.clear();
        }
        return column;
    }
}
