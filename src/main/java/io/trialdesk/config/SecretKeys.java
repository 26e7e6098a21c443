package io.trialdesk.config;

import java.util.Locale;
import java.util.Set;

/// Keys of environments whose values are nobody's business: they are neither kept nor shown.
public final class SecretKeys {
    private static final Set<String> MARKS =
            Set.of("key", "token", "secret", "passw", "credential");

    private SecretKeys() {}

    /// Whether a variable of this name may hold a secret.
    public static boolean isSecret(String key) {
        var name = key.toLowerCase(Locale.ROOT);
        return MARKS.stream().anyMatch(name::contains);
    }
}
