package io.trialdesk.ui.log;

import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;

/// A line of a log, wrapped, and tinted when it is what is searched.
final class LogCell extends ListCell<String> {
    private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");

    private static final double SCROLL_BAR = 32;

    private final Predicate<String> isHit;

    LogCell(ListView<String> list, Predicate<String> isHit) {
        this.isHit = isHit;
        setWrapText(true);
        prefWidthProperty().bind(list.widthProperty().subtract(SCROLL_BAR));
    }

    @Override
    protected void updateItem(@Nullable String line, boolean empty) {
        super.updateItem(line, empty);
        setText(empty ? null : line);
        pseudoClassStateChanged(HIT, !empty && line != null && isHit.test(line));
    }
}
