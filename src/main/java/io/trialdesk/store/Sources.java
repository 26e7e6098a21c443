package io.trialdesk.store;

import io.trialdesk.model.Source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The places runs come from. Any thread.
@SuppressWarnings("DoNotCallSuggester")
public final class Sources {
    Sources(Database database) {}

    /// Adds a place. One that is there already is returned as it is; one that was removed comes
    /// back with everything known of it.
    public Source add(Source.Kind kind, String location) {
        throw new UnsupportedOperationException();
    }

    /// In the order they were added, without the removed ones.
    public List<Source> all() {
        throw new UnsupportedOperationException();
    }

    /// Removed ones are not found.
    public Optional<Source> byId(int id) {
        throw new UnsupportedOperationException();
    }

    /// Takes a place and its runs out of sight. What is known of it, the user's edits included,
    /// stays until [#add] brings it back.
    public void remove(int id) {
        throw new UnsupportedOperationException();
    }

    /// Notes that the source has just been read to its end, or its server asked for everything.
    public void checked(int id) {
        throw new UnsupportedOperationException();
    }

    /// When the source was last read to its end; empty while it never was.
    public Optional<Instant> checkedAt(int id) {
        throw new UnsupportedOperationException();
    }
}
