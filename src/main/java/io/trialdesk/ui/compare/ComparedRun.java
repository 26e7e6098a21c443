package io.trialdesk.ui.compare;

import io.trialdesk.model.Run;
import io.trialdesk.model.RunDetails;

/// A run in the comparison.
///
/// @param key the run's key in the workspace
/// @param source where it comes from, in short
/// @param details code, environment and what else is known beside the head
public record ComparedRun(long key, String source, Run run, RunDetails details) {}
