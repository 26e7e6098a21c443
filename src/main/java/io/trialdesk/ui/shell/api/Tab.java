package io.trialdesk.ui.shell.api;

/// The screens, in the order of the top bar.
public enum Tab {
    RUNS,
    COMPARE,
    MODELS,
    JOBS,
    SYNC
}
