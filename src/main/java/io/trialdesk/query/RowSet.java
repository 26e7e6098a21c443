package io.trialdesk.query;

import java.util.Arrays;

/// A set of rows of one catalogue, one bit each. Mutable; for one thread.
final class RowSet {
    private final long[] words;
    private final int rows;

    /// No row.
    RowSet(int rows) {
        this.rows = rows;
        this.words = new long[Blocks.count(rows) * Blocks.WORDS];
    }

    static RowSet all(int rows) {
        return new RowSet(rows).not();
    }

    void add(int row) {
        words[row >>> 6] |= 1L << row;
    }

    /// Sets a whole word: 64 rows.
    void put(int block, int word, long bits) {
        words[block * Blocks.WORDS + word] = bits;
    }

    RowSet and(RowSet other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= other.words[i];
        }
        return this;
    }

    RowSet or(RowSet other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
        return this;
    }

    RowSet not() {
        for (int i = 0; i < words.length; i++) {
            words[i] = ~words[i];
        }
        return trim();
    }

    /// Forgets what is not a row.
    RowSet trim() {
        int last = rows >>> 6;
        for (int i = last; i < words.length; i++) {
            words[i] &= i == last ? (1L << rows) - 1 : 0;
        }
        return this;
    }

    /// Ascending.
    int[] toArray() {
        var array = new int[Arrays.stream(words).mapToInt(Long::bitCount).sum()];
        int n = 0;
        for (int i = 0; i < words.length; i++) {
            for (long rest = words[i]; rest != 0; rest &= rest - 1) {
                array[n++] = (i << 6) + Long.numberOfTrailingZeros(rest);
            }
        }
        return array;
    }
}
