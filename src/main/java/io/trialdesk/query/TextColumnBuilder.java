package io.trialdesk.query;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.BitSet;

/// Texts in the making.
final class TextColumnBuilder implements ColumnBuilder {
    private final Dictionary dictionary = new Dictionary();
    private int[] @Nullable [] codes = new int[0][];
    private final BitSet owned = new BitSet();
    private int count;
    private @Nullable TextColumn newest;

    void set(int row, String text, boolean isNumber, double number) {
        int code = dictionary.code(text, isNumber, number);
        int before = code(row);
        if (before != code) {
            count += before == 0 ? 1 : 0;
            put(row, code);
        }
    }

    @Override
    public boolean has(int row) {
        return code(row) != 0;
    }

    @Override
    public void clear(int row) {
        if (has(row)) {
            count--;
            put(row, 0);
        }
    }

    private int code(int row) {
        var block = Blocks.block(row) < codes.length ? codes[Blocks.block(row)] : null;
        return block == null ? 0 : block[Blocks.within(row)];
    }

    private void put(int row, int code) {
        newest = null;
        int block = Blocks.block(row);
        if (block >= codes.length) {
            codes = Arrays.copyOf(codes, block + 1);
        }
        var known = codes[block];
        if (known == null || !owned.get(block)) {
            known = known == null ? new int[Blocks.ROWS] : known.clone();
            codes[block] = known;
            owned.set(block);
        }
        known[Blocks.within(row)] = code;
    }

    @Override
    public Column column() {
        var column = newest;
        if (column == null) {
            column = new TextColumn(codes.clone(), dictionary.words(), count);
            newest = column;
            owned.clear();
        }
        return column;
    }
}
