package io.trialdesk.query;

import org.jspecify.annotations.Nullable;

/// Texts as codes of [Words], in blocks; a block without values is null.
final class TextColumn implements Column {
    private final int[] @Nullable [] codes;
    private final Words words;
    private final int count;

    TextColumn(int[] @Nullable [] codes, Words words, int count) {
        this.codes = codes;
        this.words = words;
        this.count = count;
    }

    Words words() {
        return words;
    }

    /// The codes of a block, 0 where there is no value; null when it has none.
    int @Nullable [] codes(int block) {
        return block < codes.length ? codes[block] : null;
    }

    int code(int row) {
        var block = codes(Blocks.block(row));
        return block == null ? 0 : block[Blocks.within(row)];
    }

    @Override
    public boolean has(int row) {
        return code(row) != 0;
    }

    @Override
    public double number(int row) {
        int code = code(row);
        return code == 0 ? Double.NaN : words.number(code);
    }

    @Override
    public String text(int row) {
        int code = code(row);
        return code == 0 ? "" : words.text(code);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public boolean isNumeric() {
        return words.areNumbers();
    }

    @Override
    public boolean varies() {
        int first = 0;
        for (var block : codes) {
            for (int i = 0; block != null && i < Blocks.ROWS; i++) {
                if (block[i] != 0 && first != 0 && block[i] != first) {
                    return true;
                }
                first = block[i] == 0 ? first : block[i];
            }
        }
        return false;
    }
}
