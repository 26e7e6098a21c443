package io.trialdesk.config;

/// What a configuration may be at most. Hostile files (nested ten thousand deep, aliases that
/// multiply) end at one of these with a clear sentence. For one thread.
final class Bounds {
    static final int DEEPEST = 64;
    static final int LARGEST_TEXT = 16 << 20;
    static final int MOST_VALUES = 200_000;

    private int values;

    static void checkSize(String text) throws ConfigException {
        if (text.length() > LARGEST_TEXT) {
            throw new ConfigException(
                    "a configuration of %d MB is larger than the %d MB that are read"
                            .formatted(text.length() >> 20, LARGEST_TEXT >> 20));
        }
    }

    void count(int depth) throws ConfigException {
        if (depth > DEEPEST) {
            throw new ConfigException("values are nested deeper than " + DEEPEST + " levels");
        }
        if (++values > MOST_VALUES) {
            throw new ConfigException(
                    "it holds more than " + MOST_VALUES + " values once aliases are followed");
        }
    }

    /// Counts the values of a part that is used again.
    void countAgain(int size) throws ConfigException {
        values += size;
        count(0);
    }
}
