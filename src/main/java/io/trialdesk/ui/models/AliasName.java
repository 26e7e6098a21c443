package io.trialdesk.ui.models;

import io.trialdesk.ui.text.Texts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What servers allow as an alias.
final class AliasName {
    private static final Pattern ALLOWED = Pattern.compile("[\\w-]{1,255}");
    private static final Pattern NUMBER = Pattern.compile("v[0-9]+");

    private AliasName() {}

    /// What is wrong with a text as an alias, in a sentence; empty when nothing is.
    static Optional<String> problem(String text) {
        if (!ALLOWED.matcher(text).matches()) {
            return Optional.of(Texts.of("models.alias.letters"));
        }
        var folded = text.toLowerCase(Locale.ROOT);
        return folded.equals("latest") || NUMBER.matcher(folded).matches()
                ? Optional.of(Texts.of("models.alias.reserved", text))
                : Optional.empty();
    }
}
