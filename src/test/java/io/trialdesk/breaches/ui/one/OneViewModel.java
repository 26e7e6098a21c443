package io.trialdesk.breaches.ui.one;

import javafx.application.Platform;
import javafx.scene.control.Label;

/// A view model that holds a node and hops threads by itself.
public final class OneViewModel {
    final Label label = new Label();

    void show() {
        Platform.runLater(() -> label.setText("shown"));
    }
}
