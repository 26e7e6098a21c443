package io.trialdesk.query;

import java.util.Arrays;

/// A value of each row as a number, with what it counts. Evaluated block by block. For one thread.
///
/// @param unit what one of it is
/// @param source fills in a block
record Numeric(Unit unit, Source source) {
    enum Unit {
        PLAIN,
        /// A moment, in milliseconds since the epoch.
        MOMENT,
        /// A length of time, in seconds.
        SPAN
    }

    /// Writes the values of a block and which rows have one. Rows without may hold anything.
    interface Source {
        void fill(int block, double[] values, long[] present);
    }

    static Numeric constant(Unit unit, double value) {
        return new Numeric(
                unit,
                (_, values, present) -> {
                    Arrays.fill(values, value);
                    Arrays.fill(present, -1L);
                });
    }

    static Numeric of(Column column, Unit unit) {
        return switch (column) {
            case NumberColumn numbers ->
                    new Numeric(unit, (block, v, present) -> copy(numbers, block, v, present));
            case TextColumn texts ->
                    new Numeric(unit, (block, v, present) -> decode(texts, block, v, present));
        };
    }

    private static void copy(NumberColumn column, int block, double[] values, long[] present) {
        var stored = column.values(block);
        var bits = column.present(block);
        if (stored == null || bits == null) {
            Arrays.fill(present, 0);
            return;
        }
        System.arraycopy(stored, 0, values, 0, Blocks.ROWS);
        System.arraycopy(bits, 0, present, 0, Blocks.WORDS);
    }

    private static void decode(TextColumn column, int block, double[] values, long[] present) {
        Arrays.fill(present, 0);
        var codes = column.codes(block);
        var words = column.words();
        for (int i = 0; codes != null && i < Blocks.ROWS; i++) {
            if (codes[i] != 0 && words.isNumber(codes[i])) {
                values[i] = words.number(codes[i]);
                present[i >>> 6] |= 1L << i;
            }
        }
    }

    Numeric as(Unit other, double factor) {
        return new Numeric(
                other,
                (block, values, present) -> {
                    source.fill(block, values, present);
                    for (int i = 0; i < values.length; i++) {
                        values[i] *= factor;
                    }
                });
    }

    /// Both combined; a row has a result when both sides have a value.
    Numeric with(char operator, Numeric right, Unit result) {
        var others = new double[Blocks.ROWS];
        var othersPresent = new long[Blocks.WORDS];
        return new Numeric(
                result,
                (block, values, present) -> {
                    source.fill(block, values, present);
                    right.source.fill(block, others, othersPresent);
                    for (int i = 0; i < values.length; i++) {
                        values[i] = combine(operator, values[i], others[i]);
                    }
                    for (int i = 0; i < present.length; i++) {
                        present[i] &= othersPresent[i];
                    }
                });
    }

    private static double combine(char operator, double left, double right) {
        return switch (operator) {
            case '+' -> left + right;
            case '-' -> left - right;
            case '*' -> left * right;
            case '/' -> left / right;
            default -> throw new IllegalArgumentException("operator " + operator);
        };
    }
}
