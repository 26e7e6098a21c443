package io.trialdesk.query;

/// A column in the making. A block that a catalogue has seen is copied before it changes.
sealed interface ColumnBuilder permits NumberColumnBuilder, TextColumnBuilder {
    boolean has(int row);

    void clear(int row);

    /// The column as it is now; the one handed out before when nothing changed.
    Column column();
}
