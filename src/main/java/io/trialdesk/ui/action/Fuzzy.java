package io.trialdesk.ui.action;

import java.util.Locale;
import java.util.OptionalInt;

/// How well a few typed letters fit a name: the letters must occur in order; beginnings of words
/// and neighbours count more, gaps less. Pure.
final class Fuzzy {
    private Fuzzy() {}

    /// The score, higher is better, empty when the letters do not fit. Nothing typed fits
    /// everything.
    static OptionalInt score(String typed, String name) {
        var pattern = typed.toLowerCase(Locale.ROOT).replace(" ", "");
        var text = name.toLowerCase(Locale.ROOT);
        int score = 0;
        int at = -1;
        for (int i = 0; i < pattern.length(); i++) {
            int next = next(text, pattern.charAt(i), at);
            if (next < 0) {
                return OptionalInt.empty();
            }
            score += isWordStart(text, next) ? 12 : next == at + 1 ? 8 : 1 - Math.min(3, next - at);
            at = next;
        }
        return OptionalInt.of(score * 4 - Math.min(40, text.length()) / 4);
    }

    /// A neighbour wins, then the beginning of a word, then the first there is.
    private static int next(String text, char letter, int at) {
        if (at + 1 < text.length() && text.charAt(at + 1) == letter && at >= 0) {
            return at + 1;
        }
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) == letter && isWordStart(text, i)) {
                return i;
            }
        }
        return text.indexOf(letter, at + 1);
    }

    private static boolean isWordStart(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
