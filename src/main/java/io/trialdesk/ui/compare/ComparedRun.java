package io.trialdesk.ui.compare;

import io.trialdesk.model.Run;

/// A run in the comparison.
///
/// @param key the run's key in the workspace
/// @param source where it comes from, in short
public record ComparedRun(long key, String source, Run run) {}
