package io.trialdesk.ui.shell.api;

import javafx.beans.property.ReadOnlyObjectProperty;

/// Goes to places. FX thread only.
public interface Navigator {
    /// Shows a place; the one before can be gone back to.
    void go(Place place);

    /// Shows the place before, if there is one.
    void back();

    ReadOnlyObjectProperty<Place> here();
}
