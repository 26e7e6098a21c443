package io.trialdesk.store;

import io.trialdesk.model.Edit;

import java.time.Instant;

/// A row of the outbox.
///
/// @param run the workspace's number for the run it is about, 0 for none
/// @param since when it got into its state
/// @param note why it waits or failed, in words, else empty
public record Owed(
        long id,
        int server,
        long run,
        Task task,
        State state,
        int attempts,
        Instant since,
        String note) {

    /// The registered model it is about, empty when it is about a run.
    public String model() {
        return task instanceof Task.OfEdit(Edit.OfModel edit) ? edit.model() : "";
    }

    /// How far it is.
    public enum State {
        /// Waits for its turn.
        READY,
        /// Its request may be on its way; on disk before the first byte.
        SENT,
        /// It was sent and its effect is unknown: to be looked up before anything else.
        IN_DOUBT,
        /// Waits for something a person does, such as a login.
        PARKED,
        /// The server moved in between; a person decides.
        CONFLICT,
        /// The server will not take it.
        REJECTED,
        /// Done.
        CONFIRMED,
        /// No longer wanted.
        DROPPED,
        /// Given up by a person because the server would not take it.
        DISCARDED;

        /// Whether nothing more will happen to it by itself or by a person.
        public boolean isOver() {
            return this == CONFIRMED || this == DROPPED || this == DISCARDED;
        }

        /// Whether the server would not take it, or not from this user: surely not applied, and
        /// nothing more happens to it without a person.
        public boolean isStuck() {
            return this == REJECTED || this == PARKED;
        }
    }
}
