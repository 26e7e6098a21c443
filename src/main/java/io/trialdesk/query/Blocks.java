package io.trialdesk.query;

/// How columns are cut: blocks of as many rows, so that a column costs nothing where it has no
/// values, and a changed run copies one block per column.
final class Blocks {
    static final int SHIFT = 10;
    static final int ROWS = 1 << SHIFT;
    static final int WORDS = ROWS / 64;
    private static final int MASK = ROWS - 1;

    private Blocks() {}

    static int block(int row) {
        return row >>> SHIFT;
    }

    static int within(int row) {
        return row & MASK;
    }

    static int count(int rows) {
        return (rows + MASK) >>> SHIFT;
    }
}
