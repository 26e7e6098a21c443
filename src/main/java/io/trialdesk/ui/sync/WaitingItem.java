package io.trialdesk.ui.sync;

import java.time.Instant;

/// Something owed to a server.
///
/// @param about name of the run or model
/// @param what in words, for example `set tag reviewed`
/// @param note why it waits or failed, empty when there is nothing to say
/// @param since when it got into its state
public record WaitingItem(
        long id, String about, String what, State state, String note, Instant since) {
    /// How far it is.
    public enum State {
        READY,
        ON_ITS_WAY,
        /// It was sent and its effect is unknown; it is looked up before anything else.
        IN_DOUBT,
        /// Waits for something a person does, such as a login.
        NEEDS_YOU,
        CONFLICT,
        /// The server will not take it.
        REJECTED;

        /// Whether it can be given up: it surely was not applied, and a person has to look.
        public boolean isStuck() {
            return this == NEEDS_YOU || this == REJECTED;
        }
    }
}
