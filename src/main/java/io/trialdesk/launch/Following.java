package io.trialdesk.launch;

import java.io.IOException;

/// Has the files of a source read while a job runs in it, so that logs a script writes beside
/// itself are seen as they grow.
@FunctionalInterface
public interface Following {
    /// For workspaces whose sources are followed anyway, or never.
    Following NOBODY = _ -> () -> {};

    /// Begins; closing reads once more, to the end, and stops.
    Watch follow(int source);

    /// One source being followed.
    @FunctionalInterface
    interface Watch {
        void close() throws IOException;
    }
}
