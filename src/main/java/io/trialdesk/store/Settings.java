package io.trialdesk.store;

import java.util.Map;
import java.util.Optional;

/// Small named texts: preferences, saved views, layouts. Never secrets. Any thread but, for
/// writing, the FX thread.
@SuppressWarnings("DoNotCallSuggester")
public final class Settings {
    Settings(Database database) {}

    public Optional<String> get(String key) {
        throw new UnsupportedOperationException();
    }

    /// All settings whose key begins so, sorted by key.
    public Map<String, String> under(String prefix) {
        throw new UnsupportedOperationException();
    }

    public Changes put(String key, String value) {
        throw new UnsupportedOperationException();
    }

    public Changes remove(String key) {
        throw new UnsupportedOperationException();
    }
}
