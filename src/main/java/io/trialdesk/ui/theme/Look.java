package io.trialdesk.ui.theme;

/// The two ways the window can look.
public enum Look {
    LIGHT,
    DARK;

    public boolean isDark() {
        return this == DARK;
    }
}
