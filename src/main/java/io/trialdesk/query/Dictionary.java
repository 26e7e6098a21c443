package io.trialdesk.query;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.BitSet;

/// Gives each distinct text of a column a code and never takes one back. For one thread; the words
/// it hands out are for any.
final class Dictionary {
    private String[] texts = new String[8];
    private double[] numbers = new double[8];
    private final BitSet numeric = new BitSet();
    private int[] table = new int[16];
    private int size;
    private @Nullable Words newest;

    /// The code of a text and its meaning as a number; `isNumber` false goes with NaN.
    int code(String text, boolean isNumber, double number) {
        int slot = slot(text, isNumber);
        if (table[slot] != 0) {
            return table[slot];
        }
        int code = ++size;
        if (code >= texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        texts[code] = text;
        numbers[code] = number;
        numeric.set(code, isNumber);
        table[slot] = code;
        if (size * 2 > table.length) {
            grow();
        }
        return code;
    }

    private int slot(String text, boolean isNumber) {
        int mask = table.length - 1;
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 15) & mask;
        while (table[slot] != 0
                && !(numeric.get(table[slot]) == isNumber && texts[table[slot]].equals(text))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int code = 1; code <= size; code++) {
            table[slot(texts[code], numeric.get(code))] = code;
        }
    }

    /// All texts so far.
    Words words() {
        var words = newest;
        if (words == null || words.size() != size) {
            var before = words == null ? null : words.newestSorted();
            words = new Words(texts, numbers, (BitSet) numeric.clone(), size, before);
            newest = words;
        }
        return words;
    }
}
