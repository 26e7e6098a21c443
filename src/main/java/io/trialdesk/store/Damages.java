package io.trialdesk.store;

import io.trialdesk.model.Damage;

import java.util.List;

/// What could not be read, per source. Written by [Runs#commit]; the same damage told twice is kept
/// once. Any thread.
@SuppressWarnings("DoNotCallSuggester")
public final class Damages {
    Damages(Database database) {}

    /// In order of file, oldest first.
    public List<Damage> of(int source) {
        throw new UnsupportedOperationException();
    }
}
