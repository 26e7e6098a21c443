package io.trialdesk.ui.runs;

import io.trialdesk.ui.theme.Style;

import javafx.scene.control.ScrollPane;

/// The pane in which a page of facts scrolls up and down, never sideways.
final class Scrolled {
    private Scrolled() {}

    static ScrollPane pane() {
        var scroll = new ScrollPane();
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add(Style.PAGE);
        return scroll;
    }
}
