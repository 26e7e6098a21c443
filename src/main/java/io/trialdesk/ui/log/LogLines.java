package io.trialdesk.ui.log;

import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// The lines of a log as a list that can stay at its end. FX thread only.
final class LogLines {
    private final ListView<String> lines = new ListView<>();
    private boolean landing;

    /// @param isHit whether a line holds what is searched for
    /// @param scrolled told that the user may have moved the list
    LogLines(Predicate<String> isHit, Runnable scrolled) {
        lines.setId("log-lines");
        lines.getStyleClass().addAll(Style.ROWS, Style.LOG);
        lines.setCellFactory(list -> new LogCell(list, isHit));
        lines.setPlaceholder(new Label(Texts.of("log.empty")));
        lines.addEventHandler(ScrollEvent.SCROLL, event -> scrolled.run());
        lines.addEventHandler(KeyEvent.KEY_RELEASED, event -> scrolled.run());
        lines.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> scrolled.run());
    }

    ListView<String> root() {
        return lines;
    }

    /// Goes to the end. Where that is, is known only once the lines are laid out, so it is gone to
    /// once more then.
    ///
    /// @param still whether the end is still wanted by then
    void toEnd(BooleanSupplier still) {
        lines.scrollTo(lines.getItems().size() - 1);
        var scene = lines.getScene();
        if (scene != null && !landing) {
            landing = true;
            scene.addPostLayoutPulseListener(
                    new Runnable() {
                        @Override
                        public void run() {
                            scene.removePostLayoutPulseListener(this);
                            landing = false;
                            if (still.getAsBoolean()) {
                                lines.scrollTo(lines.getItems().size() - 1);
                            }
                        }
                    });
        }
    }

    /// Whether the last line is in sight.
    boolean isAtEnd() {
        for (var node : lines.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar
                    && bar.getOrientation() == Orientation.VERTICAL
                    && bar.isVisible()) {
                return bar.getValue() >= bar.getMax() - 1e-6;
            }
        }
        return true;
    }
}
