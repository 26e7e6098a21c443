package io.trialdesk.format;

import java.nio.file.Path;

/// One place in one format: a run's folder, a log file, a database.
///
/// @param source the folder of the source it was found in
/// @param path the folder or file
/// @param role what it means for the folders below it
public record Part(String format, Path source, Path path, Role role) {

    /// How a part takes its place beside others (one training script often writes several formats).
    public enum Role {
        /// Holds one run and owns everything below it: parts of other formats found there are more
        /// sources of the same run.
        RUN,
        /// Holds any number of runs by itself, with ids of their own; nothing below is looked at.
        STORE,
        /// Points and facts without a strong identity: joins the nearest run above it, or is a run
        /// by itself when there is none.
        LOG
    }
}
