package io.trialdesk.sync;

/// How a sync ended. Whatever was done before it ended stays done.
public sealed interface SyncOutcome {

    /// One sentence for people.
    String sentence();

    /// Both sides agree on everything but what waits.
    ///
    /// @param sent writes the server confirmed
    /// @param runs runs the server told of
    /// @param waiting tasks that wait for a look-up, a login or a person
    record Synced(long sent, long runs, long waiting) implements SyncOutcome {
        @Override
        public String sentence() {
            return waiting == 0
                    ? "Synced: %,d sent, %,d runs read.".formatted(sent, runs)
                    : "Synced: %,d sent, %,d runs read, %,d waiting."
                            .formatted(sent, runs, waiting);
        }
    }

    /// Synced, but a person has to decide about some fields.
    record Conflicts(long sent, long runs, int conflicts) implements SyncOutcome {
        @Override
        public String sentence() {
            return "Synced: %,d sent, %,d runs read, %,d conflicts to settle."
                    .formatted(sent, runs, conflicts);
        }
    }

    /// The server was not reached, or left a change open; what is owed stays owed.
    record Offline(String sentence) implements SyncOutcome {}

    /// The server wants another login.
    record Denied(String sentence) implements SyncOutcome {}

    /// The server does not answer as it should, or is not the one it was.
    record Refused(String sentence) implements SyncOutcome {}

    /// A person asked to stop.
    record Cancelled() implements SyncOutcome {
        @Override
        public String sentence() {
            return "Stopped; what was sent stays sent, the rest waits.";
        }
    }
}
