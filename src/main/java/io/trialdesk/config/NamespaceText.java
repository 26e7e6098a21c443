package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.util.Optional;

/// The namespace of argparse as programs print it, `Namespace(lr=0.001, opt='adam')`, wherever it
/// stands in a log. Pure functions.
public final class NamespaceText {
    private static final String NAME = "Namespace(";
    private static final int MOST_TRIES = 20;

    private NamespaceText() {}

    /// The first namespace of a text that can be read, empty when there is none.
    public static Optional<Value> find(String text) {
        int tries = 0;
        for (int at = text.indexOf(NAME);
                at >= 0 && tries < MOST_TRIES;
                at = text.indexOf(NAME, at + 1)) {
            tries++;
            try {
                return Optional.of(PythonLiterals.readAt(text, at).value());
            } catch (ConfigException noNamespace) {
                // The word stands there by chance; another may follow.
            }
        }
        return Optional.empty();
    }

    static Value read(String text) throws ConfigException {
        Bounds.checkSize(text.length());
        return find(text).orElseThrow(() -> new ConfigException("no Namespace(...) is in it"));
    }
}
