package io.trialdesk.ui.text;

/// Texts that others wrote, for places that have one line. Pure; any thread.
public final class OneLine {
    private OneLine() {}

    /// The text with a sign for each line break, and blanks for other white space.
    public static String of(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        return text.replace("\r\n", "⏎")
                .replace('\n', '⏎')
                .replace('\r', '⏎')
                .replaceAll("\\p{Cc}", " ");
    }
}
