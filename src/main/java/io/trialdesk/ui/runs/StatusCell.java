package io.trialdesk.ui.runs;

import io.trialdesk.model.RunStatus;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The status of a run: a sign for all, a word only where something is to be known. Finished is
/// quiet. That a run is dead which says it goes on is a presumption, and shown as a question.
final class StatusCell extends TableCell<RunRow, RunRow> {
    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final FontIcon sign = Icons.of(Feather.CHECK);

    StatusCell() {
        getStyleClass().add(Style.STATUS);
        setGraphicTextGap(6);
    }

    @Override
    protected void updateItem(@Nullable RunRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        var status = row.status();
        var silent = row.silentSince();
        pseudoClassStateChanged(LIVE, status == RunStatus.RUNNING && silent.isEmpty());
        pseudoClassStateChanged(BAD, status == RunStatus.FAILED);
        sign.setIconCode(silent.isPresent() ? Feather.HELP_CIRCLE : icon(status));
        setGraphic(status == RunStatus.UNKNOWN ? null : sign);
        setText(silent.isPresent() ? Texts.of("runs.status.silent") : word(status));
        setTooltip(
                silent.map(since -> new Tooltip(Texts.of("runs.status.silent.since", since)))
                        .orElse(null));
    }

    static String word(RunStatus status) {
        return switch (status) {
            case RUNNING -> Texts.of("runs.status.running");
            case SCHEDULED -> Texts.of("runs.status.scheduled");
            case FINISHED, UNKNOWN -> "";
            case FAILED -> Texts.of("runs.status.failed");
            case KILLED -> Texts.of("runs.status.killed");
        };
    }

    static Feather icon(RunStatus status) {
        return switch (status) {
            case RUNNING -> Feather.PLAY;
            case SCHEDULED -> Feather.CLOCK;
            case FINISHED -> Feather.CHECK;
            case FAILED -> Feather.X;
            case KILLED -> Feather.SLASH;
            case UNKNOWN -> Feather.HELP_CIRCLE;
        };
    }
}
