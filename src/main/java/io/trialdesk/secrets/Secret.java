package io.trialdesk.secrets;

import java.util.Optional;

/// A login: a token (empty user) or a user with a password. Its text form hides it.
public record Secret(String user, String word) {

    public static Secret token(String token) {
        return new Secret("", token);
    }

    public boolean isToken() {
        return user.isEmpty();
    }

    /// One text for keepers that hold a single value.
    String packed() {
        return user + "\n" + word;
    }

    static Optional<Secret> unpacked(String packed) {
        int cut = packed.indexOf('\n');
        return cut < 0
                ? Optional.empty()
                : Optional.of(new Secret(packed.substring(0, cut), packed.substring(cut + 1)));
    }

    @Override
    public String toString() {
        return isToken() ? "Secret[token]" : "Secret[" + user + "]";
    }
}
