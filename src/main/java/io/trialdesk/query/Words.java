package io.trialdesk.query;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;

/// The distinct texts of a column, by code from 1 on; 0 is no text. Immutable to its readers: the
/// [Dictionary] behind it only adds codes that this one does not know of.
final class Words {
    private final String[] texts;
    private final double[] numbers;
    private final BitSet numeric;
    private final int size;
    private @Nullable Words before;
    private int @Nullable [] sorted;
    private int @Nullable [] ranks;

    /// @param before the words of an earlier moment, a beginning of these ones
    Words(String[] texts, double[] numbers, BitSet numeric, int size, @Nullable Words before) {
        this.texts = texts;
        this.numbers = numbers;
        this.numeric = numeric;
        this.size = size;
        this.before = before;
    }

    /// The highest code.
    int size() {
        return size;
    }

    String text(int code) {
        return texts[code];
    }

    boolean isNumber(int code) {
        return numeric.get(code);
    }

    /// NaN when it is no number.
    double number(int code) {
        return numbers[code];
    }

    boolean areNumbers() {
        return size > 0 && numeric.cardinality() == size;
    }

    /// The place of each code in the order of the column: numbers first, by value, then texts.
    /// Sorted once, and only the new ones when an earlier moment was sorted already.
    synchronized int[] ranks() {
        var done = ranks;
        if (done == null) {
            done = new int[size + 1];
            var order = sorted();
            int rank = 0;
            for (int i = 0; i < size; i++) {
                boolean same = i > 0 && compare(order[i - 1], order[i]) == 0;
                rank = same ? rank : i + 1;
                done[order[i]] = rank;
            }
            ranks = done;
        }
        return done;
    }

    private synchronized int[] sorted() {
        var done = sorted;
        if (done == null) {
            var earlier = before == null ? null : before.sortedAlready();
            done = earlier == null ? sort(1) : merge(earlier, sort(earlier.length + 1));
            sorted = done;
            before = null;
        }
        return done;
    }

    /// The newest words up to these that were sorted: what the next ones are to be merged with.
    /// Those between are let go.
    synchronized @Nullable Words newestSorted() {
        return sorted == null ? before : this;
    }

    private synchronized int @Nullable [] sortedAlready() {
        return sorted;
    }

    private int[] sort(int firstCode) {
        var codes = new Integer[size + 1 - firstCode];
        Arrays.setAll(codes, i -> firstCode + i);
        Comparator<Integer> order = this::compare;
        Arrays.sort(codes, order);
        return Arrays.stream(codes).mapToInt(Integer::intValue).toArray();
    }

    private int[] merge(int[] left, int[] right) {
        var merged = new int[left.length + right.length];
        int l = 0;
        int r = 0;
        for (int i = 0; i < merged.length; i++) {
            boolean takeLeft =
                    r == right.length || (l < left.length && compare(left[l], right[r]) <= 0);
            merged[i] = takeLeft ? left[l++] : right[r++];
        }
        return merged;
    }

    private int compare(int left, int right) {
        boolean leftIsNumber = numeric.get(left);
        boolean rightIsNumber = numeric.get(right);
        if (leftIsNumber && rightIsNumber) {
            return compareNumbers(numbers[left], numbers[right]);
        }
        if (leftIsNumber != rightIsNumber) {
            return leftIsNumber ? -1 : 1;
        }
        return TextOrder.compare(texts[left], texts[right]);
    }

    /// As [Double#compare], the two zeros being equal.
    private static int compareNumbers(double left, double right) {
        return left == right ? 0 : Double.compare(left, right);
    }
}
