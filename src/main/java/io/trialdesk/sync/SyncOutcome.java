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
    /// @param refused tasks the server will not take
    record Synced(long sent, long runs, long waiting, long refused) implements SyncOutcome {
        @Override
        public String sentence() {
            var words = new StringBuilder("Synced: %,d sent, %,d runs read".formatted(sent, runs));
            if (waiting > 0) {
                words.append(", %,d waiting".formatted(waiting));
            }
            if (refused > 0) {
                words.append(", %,d refused by the server".formatted(refused));
            }
            return words.append('.').toString();
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

    /// Something else is at the address now: the server was emptied, restored from an older copy or
    /// replaced. Nothing was sent and nothing removed; a person decides whether to start over.
    record Another(String url, String why) implements SyncOutcome {
        @Override
        public String sentence() {
            return "%s is not the server it was: %s. Nothing was sent or removed; start over with it, or remove it."
                    .formatted(url, why);
        }
    }

    /// The server does not answer as it should.
    record Refused(String sentence) implements SyncOutcome {}

    /// A person asked to stop.
    record Cancelled() implements SyncOutcome {
        @Override
        public String sentence() {
            return "Stopped; what was sent stays sent, the rest waits.";
        }
    }
}
