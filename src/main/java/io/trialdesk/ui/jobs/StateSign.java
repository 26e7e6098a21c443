package io.trialdesk.ui.jobs;

import io.trialdesk.ui.theme.Style;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The sign of a job's state: quiet when it is finished.
final class StateSign {
    private StateSign() {}

    /// Makes an icon say how the job stands.
    static void show(FontIcon icon, JobRow row) {
        icon.getStyleClass().removeAll(Style.GOOD, Style.WARN, Style.BAD);
        boolean stopping = row.job().isLive() && row.job().stopping();
        icon.setIconCode(stopping ? Feather.SQUARE : sign(row));
        if (stopping) {
            icon.getStyleClass().add(Style.WARN);
            return;
        }
        switch (row.job().status()) {
            case RUNNING -> icon.getStyleClass().add(Style.GOOD);
            case FAILED -> icon.getStyleClass().add(Style.BAD);
            case KILLED, UNKNOWN -> icon.getStyleClass().add(Style.WARN);
            case SCHEDULED, FINISHED -> {}
        }
    }

    private static Feather sign(JobRow row) {
        return switch (row.job().status()) {
            case RUNNING -> Feather.PLAY;
            case SCHEDULED -> Feather.CLOCK;
            case FINISHED -> Feather.CHECK;
            case FAILED -> Feather.X;
            case KILLED -> Feather.SQUARE;
            case UNKNOWN -> Feather.HELP_CIRCLE;
        };
    }
}
