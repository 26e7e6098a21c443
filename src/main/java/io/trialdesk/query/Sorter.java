package io.trialdesk.query;

import java.util.List;

/// Sorts rows by any number of keys: from the least important key to the most important, a stable
/// radix sort by 64-bit numbers whose order is the order of the column. No comparison is made.
final class Sorter {
    private static final int BITS = 11;
    private static final int DIGITS = 1 << BITS;
    private static final long MISSING = -1L;
    private static final long NOT_A_NUMBER = -2L;

    private Sorter() {}

    static int[] sort(int[] rows, List<Order> orders, Catalogue catalogue) {
        var sorted = rows;
        for (var order : orders.reversed()) {
            sorted = sort(sorted, keys(sorted, order, catalogue.column(order.column())));
        }
        return sorted;
    }

    /// One number for each row, to be compared without a sign.
    private static long[] keys(int[] rows, Order order, Column column) {
        var keys = new long[rows.length];
        switch (column) {
            case NumberColumn numbers -> {
                for (int i = 0; i < rows.length; i++) {
                    keys[i] =
                            numbers.has(rows[i])
                                    ? key(numbers.number(rows[i]), order.descending())
                                    : MISSING;
                }
            }
            case TextColumn texts -> {
                var ranks = texts.words().ranks();
                for (int i = 0; i < rows.length; i++) {
                    keys[i] = key(texts, texts.code(rows[i]), ranks, order.descending());
                }
            }
        }
        return keys;
    }

    private static long key(TextColumn texts, int code, int[] ranks, boolean descending) {
        if (code == 0) {
            return MISSING;
        }
        if (texts.words().isNumber(code) && Double.isNaN(texts.words().number(code))) {
            return NOT_A_NUMBER;
        }
        return descending ? ranks.length - ranks[code] : ranks[code];
    }

    private static long key(double value, boolean descending) {
        if (Double.isNaN(value)) {
            return NOT_A_NUMBER;
        }
        long bits = Double.doubleToLongBits(value + 0.0);
        long ascending = bits < 0 ? ~bits : bits | Long.MIN_VALUE;
        return descending ? ~ascending : ascending;
    }

    private static int[] sort(int[] rows, long[] keys) {
        var from = rows.clone();
        var fromKeys = keys;
        var to = new int[rows.length];
        var toKeys = new long[rows.length];
        long varying = varying(keys);
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            if ((varying >>> shift & (DIGITS - 1)) == 0) {
                continue;
            }
            pass(from, fromKeys, to, toKeys, shift);
            var spare = from;
            var spareKeys = fromKeys;
            from = to;
            fromKeys = toKeys;
            to = spare;
            toKeys = spareKeys;
        }
        return from;
    }

    /// The bits in which the keys differ.
    private static long varying(long[] keys) {
        long varying = 0;
        for (long key : keys) {
            varying |= key ^ keys[0];
        }
        return varying;
    }

    private static void pass(int[] from, long[] fromKeys, int[] to, long[] toKeys, int shift) {
        var starts = new int[DIGITS + 1];
        for (long key : fromKeys) {
            starts[(int) (key >>> shift & (DIGITS - 1)) + 1]++;
        }
        for (int i = 0; i < DIGITS; i++) {
            starts[i + 1] += starts[i];
        }
        for (int i = 0; i < from.length; i++) {
            int place = starts[(int) (fromKeys[i] >>> shift & (DIGITS - 1))]++;
            to[place] = from[i];
            toKeys[place] = fromKeys[i];
        }
    }
}
