package io.trialdesk.query;

import java.util.List;

/// Something in a filter that is true or false of a run.
sealed interface Condition extends Node {

    /// How two values are compared.
    enum Comparison {
        EQUAL,
        DIFFERENT,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST;

        /// Of numbers, as IEEE has it: NaN is different from everything and in no order.
        boolean holds(double left, double right) {
            return switch (this) {
                case EQUAL -> left == right;
                case DIFFERENT -> left != right;
                case LESS -> left < right;
                case AT_MOST -> left <= right;
                case GREATER -> left > right;
                case AT_LEAST -> left >= right;
            };
        }

        /// Of texts, by their characters.
        boolean holds(String left, String right) {
            return holds(left.compareTo(right), 0);
        }

        /// The same with the sides exchanged.
        Comparison mirrored() {
            return switch (this) {
                case EQUAL, DIFFERENT -> this;
                case LESS -> GREATER;
                case AT_MOST -> AT_LEAST;
                case GREATER -> LESS;
                case AT_LEAST -> AT_MOST;
            };
        }
    }

    /// How a text is matched with a pattern.
    enum Match {
        LIKE,
        ILIKE,
        REGEX
    }

    record All(int at) implements Condition {}

    record And(Condition left, Condition right, int at) implements Condition {}

    record Or(Condition left, Condition right, int at) implements Condition {}

    record Not(Condition inner, int at) implements Condition {}

    record Compare(Comparison comparison, Term left, Term right, int at) implements Condition {}

    /// Whether a text matches a pattern.
    ///
    /// @param negated whether it must not match; a missing value never passes
    record Matches(Match match, Term.Field field, String pattern, boolean negated, int at)
            implements Condition {}

    /// Whether a value is one of several.
    ///
    /// @param values texts and numbers
    record In(Term.Field field, List<Term> values, boolean negated, int at) implements Condition {}

    record IsMissing(Term.Field field, boolean negated, int at) implements Condition {}
}
