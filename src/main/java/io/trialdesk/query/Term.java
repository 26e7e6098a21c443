package io.trialdesk.query;

import org.jspecify.annotations.Nullable;

/// A value in a filter. `at` is its column in the text.
sealed interface Term extends Node {

    /// What a run has under a name. `kind` is null for a bare name, which a catalogue must settle.
    record Field(ColumnId.@Nullable Kind kind, String key, int at) implements Term {}

    record Text(String text, int at) implements Term {}

    record Constant(double value, int at) implements Term {}

    /// A length of time in seconds.
    record Span(double seconds, int at) implements Term {}

    /// The moment at which the filter is asked.
    record Now(int at) implements Term {}

    /// One of `+ - * /` between two values.
    record Arithmetic(char operator, Term left, Term right, int at) implements Term {}
}
