package io.trialdesk.config;

import io.trialdesk.model.Value;

/// What a configuration may be at most. Hostile files (nested ten thousand deep, aliases that
/// multiply) end at one of these with a clear sentence. For one thread.
final class Bounds {
    static final int DEEPEST = 64;
    static final int LARGEST_TEXT = 16 << 20;
    static final int MOST_VALUES = 200_000;

    /// Longer digits are text: converting them would take quadratic time.
    static final int LONGEST_NUMBER = 400;

    /// How many characters the texts of all lists and maps of one file may have together.
    private static final int MOST_SHOWN = 32 << 20;

    private static final int LONGEST_SHOWN = 4000;

    private int values;
    private int shown;

    /// A bound is exceeded, so that trying to read the same in another way makes no sense.
    static final class Exceeded extends ConfigException {
        private static final long serialVersionUID = 1;

        Exceeded(String message) {
            super(message);
        }
    }

    static void checkSize(long size) throws ConfigException {
        if (size > LARGEST_TEXT) {
            throw new Exceeded(
                    "a configuration of %d MB is larger than the %d MB that are read"
                            .formatted(size >> 20, LARGEST_TEXT >> 20));
        }
    }

    void count(int depth) throws ConfigException {
        if (depth > DEEPEST) {
            throw new Exceeded("values are nested deeper than " + DEEPEST + " levels");
        }
        if (++values > MOST_VALUES) {
            throw new Exceeded(
                    "it holds more than " + MOST_VALUES + " values once aliases are followed");
        }
    }

    /// Counts the values of a part that is used again.
    void countAgain(int size) throws ConfigException {
        values = (int) Math.min((long) values + size, MOST_VALUES);
        count(0);
    }

    /// How long the text of one more list or map may be: nothing is left of it when those before
    /// used all there is.
    int textLeft() {
        return Math.min(LONGEST_SHOWN, MOST_SHOWN - shown);
    }

    <T extends Value> T shown(T container) {
        shown += container.text().length();
        return container;
    }
}
