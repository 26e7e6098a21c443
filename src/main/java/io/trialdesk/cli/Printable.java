package io.trialdesk.cli;

/// Names and values of strangers as they may stand on a terminal.
public final class Printable {
    /// What moves the cursor, starts a line, or turns the direction of writing round.
    private static final String UNSEEN = "[\\p{Cc}\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]+";

    private static final int LONGEST = 400;

    private Printable() {}

    /// The same in one line.
    static String flat(String text) {
        return text.replaceAll(UNSEEN, " ");
    }

    /// The same in one line of bounded length, its middle left out when it is longer.
    public static String line(String text) {
        var flat = flat(text);
        int half = LONGEST / 2;
        return flat.length() <= LONGEST
                ? flat
                : flat.substring(0, half) + " … " + flat.substring(flat.length() - half);
    }
}
