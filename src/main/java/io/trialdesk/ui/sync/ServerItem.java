package io.trialdesk.ui.sync;

import java.time.Instant;
import java.util.Optional;

/// A server as it stands.
///
/// @param reach how the last call to it ended
/// @param sentence what was wrong the last time, empty when nothing was
/// @param version of MLflow, as it says, empty when unknown
/// @param synced when the last sync ended well
/// @param runs how many of its runs are known here
public record ServerItem(
        int id,
        String url,
        String name,
        Reach reach,
        String sentence,
        String version,
        Optional<Instant> synced,
        long runs,
        long waiting,
        int conflicts) {
    /// How the last call ended.
    public enum Reach {
        /// Nobody asked since the start.
        UNKNOWN,
        REACHABLE,
        OFFLINE,
        /// It wants another login.
        DENIED,
        /// Its login lies in a file nobody has opened yet.
        LOCKED,
        /// It answers, but not as it should.
        REFUSED,
        /// It was emptied, restored or replaced.
        ANOTHER
    }
}
