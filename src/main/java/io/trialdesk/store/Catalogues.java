package io.trialdesk.store;

import io.trialdesk.query.Catalogue;

/// Keeps the catalogue of all runs. Any thread but the FX thread.
@SuppressWarnings("DoNotCallSuggester")
public final class Catalogues {
    Catalogues(Database database) {}

    /// The newest catalogue. Cheap when nothing changed; otherwise only the runs that changed since
    /// the last call are read again.
    public Catalogue now() {
        throw new UnsupportedOperationException();
    }
}
