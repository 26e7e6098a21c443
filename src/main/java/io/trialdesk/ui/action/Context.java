package io.trialdesk.ui.action;

/// Where an action can be done. A key of a narrower context wins over the same key of a wider one.
public enum Context {
    /// Anywhere in the window.
    GLOBAL,
    /// While its screen is shown.
    SCREEN
}
