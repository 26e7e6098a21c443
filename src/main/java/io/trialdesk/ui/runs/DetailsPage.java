package io.trialdesk.ui.runs;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// A page of the details pane. It reads nothing before it is looked at and lets go of everything
/// when it is left. FX thread only.
interface DetailsPage {
    Region root();

    /// Shows this run; called again when something of it changed.
    void show(RunSheet sheet);

    /// The page is no longer looked at.
    default void leave() {}

    /// A page that is only read, scrolled when it is long.
    static DetailsPage of(java.util.function.Function<RunSheet, Node> content) {
        var scroll = Scrolled.pane();
        return new DetailsPage() {
            @Override
            public Region root() {
                return scroll;
            }

            @Override
            public void show(RunSheet sheet) {
                scroll.setContent(content.apply(sheet));
            }
        };
    }
}
