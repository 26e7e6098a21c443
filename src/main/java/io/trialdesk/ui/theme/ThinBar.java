package io.trialdesk.ui.theme;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// A thin bar at the top of a pane while something is under way that takes longer than anyone
/// notices. What the pane shows stays below it. FX thread only.
public final class ThinBar {
    private static final Duration UNNOTICED = Duration.millis(100);

    private final ProgressBar bar = new ProgressBar();
    private final PauseTransition patience = new PauseTransition(UNNOTICED);

    /// @param busy whether something is under way
    public ThinBar(String id, ObservableValue<Boolean> busy) {
        bar.setId(id);
        bar.getStyleClass().add(Style.THIN_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMouseTransparent(true);
        bar.setVisible(false);
        StackPane.setAlignment(bar, Pos.TOP_CENTER);
        patience.setOnFinished(ignored -> bar.setVisible(true));
        busy.subscribe(this::turn);
    }

    /// To be laid over the pane's content.
    public ProgressBar root() {
        return bar;
    }

    private void turn(boolean busy) {
        if (busy) {
            patience.playFromStart();
        } else {
            patience.stop();
            bar.setVisible(false);
        }
    }
}
