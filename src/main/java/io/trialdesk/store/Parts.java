package io.trialdesk.store;

import java.util.List;
import java.util.Optional;

/// How far the parts of each source have been read. Written by [Runs#commit]. Any thread.
@SuppressWarnings("DoNotCallSuggester")
public final class Parts {
    Parts(Database database) {}

    public Optional<PartState> of(int source, String format, String path) {
        throw new UnsupportedOperationException();
    }

    /// Every part known of a source.
    public List<PartState> ofSource(int source) {
        throw new UnsupportedOperationException();
    }

    /// Forgets a position and the damages found in the part, so that it is read from its start.
    public void forget(int source, String format, String path) {
        throw new UnsupportedOperationException();
    }
}
