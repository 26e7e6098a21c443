package io.trialdesk.query;

/// A filter that cannot be understood. The message is one sentence that names what was expected.
public final class FilterException extends Exception {
    private static final long serialVersionUID = 1;

    private final int column;

    FilterException(int column, String message) {
        super(message);
        this.column = column;
    }

    /// Where in the text, counted from 0.
    public int column() {
        return column;
    }
}
