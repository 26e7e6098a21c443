package io.trialdesk.store;

import io.trialdesk.model.Edit;

import java.util.List;
import java.util.Optional;

/// The user's changes: the only way to make one, their history, and the way back. Everything is on
/// disk on return. Any thread but the FX thread.
@SuppressWarnings("DoNotCallSuggester")
public final class Edits {
    Edits(Database database) {}

    /// Makes a change: its entry in the history, its effect, and what it owes to a server, in one
    /// transaction.
    public Changes apply(Edit edit) {
        throw new UnsupportedOperationException();
    }

    /// The newest edits, newest first, those that took others back included.
    public List<DoneEdit> recent(int atMost) {
        throw new UnsupportedOperationException();
    }

    /// Takes back the newest edit that can be and has not been yet.
    ///
    /// @return the edit that was taken back, empty when there is none
    public Optional<Edit> undo() {
        throw new UnsupportedOperationException();
    }
}
