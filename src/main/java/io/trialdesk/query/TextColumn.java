package io.trialdesk.query;

/// Texts.
@SuppressWarnings("DoNotCallSuggester")
final class TextColumn implements Column {
    @Override
    public boolean has(int row) {
        throw new UnsupportedOperationException();
    }

    @Override
    public double number(int row) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String text(int row) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int count() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isNumeric() {
        return false;
    }

    @Override
    public boolean varies() {
        throw new UnsupportedOperationException();
    }
}
