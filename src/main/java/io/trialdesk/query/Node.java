package io.trialdesk.query;

/// A part of a parsed filter.
sealed interface Node permits Term, Condition {
    /// Where it begins in the text.
    int at();
}
