package io.trialdesk.query;

import java.time.Instant;
import java.util.List;

/// A condition on runs, written in the filter language (a superset of MLflow's). Two filters are
/// equal when their texts are. Immutable.
@SuppressWarnings("DoNotCallSuggester")
public final class Filter {
    /// Lets every run through.
    public static final Filter ALL = new Filter("");

    private final String text;

    private Filter(String text) {
        this.text = text;
    }

    /// Blank text is [#ALL].
    public static Filter parse(String text) throws FilterException {
        throw new UnsupportedOperationException();
    }

    /// What may be typed at the caret, best first.
    public static List<Completion> complete(String text, int caret, Catalogue catalogue) {
        throw new UnsupportedOperationException();
    }

    /// As it was written.
    public String text() {
        return text;
    }

    /// The rows that pass, ascending.
    ///
    /// @param now what `now()` means
    /// @throws FilterException when a bare name means nothing or several things in this catalogue,
    ///   or a regular expression takes too long
    public int[] rows(Catalogue catalogue, Instant now) throws FilterException {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Filter that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
