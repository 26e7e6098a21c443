package io.trialdesk.ui.compare;

import java.util.List;

/// Where the screen gets runs. Called on workers; may block and may throw when they cannot be read.
@FunctionalInterface
public interface RunSource {
    /// The runs with these keys, in this order, without those that no longer exist.
    List<ComparedRun> runs(List<Long> keys);
}
