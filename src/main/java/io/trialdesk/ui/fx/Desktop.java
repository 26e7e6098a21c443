package io.trialdesk.ui.fx;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

/// What the desktop prefers, as it changes. FX thread only.
public final class Desktop {
    private Desktop() {}

    /// Whether the desktop is set to dark.
    public static ObservableValue<Boolean> dark() {
        return Platform.getPreferences()
                .colorSchemeProperty()
                .map(scheme -> scheme == ColorScheme.DARK);
    }

    /// Whether the desktop asks for less motion.
    public static boolean isCalm() {
        return Platform.getPreferences().isReducedMotion();
    }
}
