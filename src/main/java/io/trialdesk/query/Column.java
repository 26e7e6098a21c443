package io.trialdesk.query;

/// One column of a catalogue: what each row holds under one name. Immutable.
public sealed interface Column permits NumberColumn, TextColumn {
    /// A column without values.
    Column EMPTY = new NumberColumn(new double[0][], new long[0][], 0);

    /// Whether the row has a value at all.
    boolean has(int row);

    /// The value as a number; NaN when it is none or missing.
    double number(int row);

    /// The value as written, or as the shortest exact decimal; empty when missing.
    String text(int row);

    /// How many rows have a value.
    int count();

    /// Whether every value is a number, so that it is shown and sorted as one.
    boolean isNumeric();

    /// Whether two of the values differ. Rows without one do not count; compare [#count] with the
    /// number of rows for those.
    boolean varies();
}
