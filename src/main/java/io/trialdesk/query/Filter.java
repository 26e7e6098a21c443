package io.trialdesk.query;

import java.time.Instant;
import java.util.List;

/// A condition on runs, written in the filter language (a superset of MLflow's). Two filters are
/// equal when their texts are. Immutable.
///
/// A run without a value passes no comparison, not even `!=`; `not` turns that round. Quoted values
/// are compared as text, bare numbers as numbers, two parameters as numbers when both are. NaN is
/// different from every number and neither less nor greater.
public final class Filter {
    /// Lets every run through.
    public static final Filter ALL = new Filter("", new Condition.All(0));

    private final String text;
    private final Condition condition;

    private Filter(String text, Condition condition) {
        this.text = text;
        this.condition = condition;
    }

    /// Blank text is [#ALL].
    public static Filter parse(String text) throws FilterException {
        var condition = Parser.parse(text);
        var filter = text.isBlank() ? ALL : new Filter(text, condition);
        var _ = filter.rows(Catalogue.EMPTY, Instant.EPOCH);
        return filter;
    }

    /// What may be typed at the caret, best first.
    public static List<Completion> complete(String text, int caret, Catalogue catalogue) {
        return new Completer(text.substring(0, caret), catalogue).completions();
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
        return select(catalogue, now).toArray();
    }

    RowSet select(Catalogue catalogue, Instant now) throws FilterException {
        return new Scan(catalogue, now).rows(condition);
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
