package io.trialdesk.ui.shell.api;

import io.trialdesk.ui.action.Action;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import java.util.List;

/// One screen of the window, made when its tab is first visited and kept by the shell until the
/// window closes. FX thread only.
public interface Screen extends AutoCloseable {
    Node root();

    /// The user went to this place, which is one of this screen's. Called after making, too.
    default void arrive(Place place) {}

    /// What can be done while the screen is shown; read once.
    default List<Action> actions() {
        return List.of();
    }

    /// What the left end of the status bar says, for example `3 selected`.
    default ObservableValue<String> status() {
        return new ReadOnlyStringWrapper("").getReadOnlyProperty();
    }

    /// Where the keyboard goes when the screen is shown.
    default void focus() {
        root().requestFocus();
    }

    @Override
    default void close() {}
}
