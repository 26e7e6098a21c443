package io.trialdesk.ui.theme;

/// What the user wants of the look: follow the desktop, or always one.
public enum ThemeChoice {
    SYSTEM,
    LIGHT,
    DARK;

    /// The look this choice means on a desktop that is dark or not.
    Look on(boolean darkDesktop) {
        return switch (this) {
            case SYSTEM -> darkDesktop ? Look.DARK : Look.LIGHT;
            case LIGHT -> Look.LIGHT;
            case DARK -> Look.DARK;
        };
    }
}
