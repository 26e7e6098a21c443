package io.trialdesk.ui.sync;

import io.trialdesk.ui.theme.Style;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The sign of how a server stands.
final class ReachSign {
    private ReachSign() {}

    /// In a list, where a conflict matters more than how the server was reached.
    static void showFirst(FontIcon icon, ServerItem server) {
        if (server.conflicts() == 0) {
            show(icon, server);
            return;
        }
        icon.getStyleClass().removeAll(Style.GOOD, Style.WARN, Style.BAD);
        icon.setIconCode(Feather.ALERT_TRIANGLE);
        icon.getStyleClass().add(Style.WARN);
    }

    static void show(FontIcon icon, ServerItem server) {
        icon.getStyleClass().removeAll(Style.GOOD, Style.WARN, Style.BAD);
        icon.setIconCode(sign(server.reach()));
        switch (server.reach()) {
            case REACHABLE -> icon.getStyleClass().add(Style.GOOD);
            case DENIED, REFUSED, ANOTHER -> icon.getStyleClass().add(Style.BAD);
            case OFFLINE, LOCKED -> icon.getStyleClass().add(Style.WARN);
            case UNKNOWN -> {}
        }
    }

    private static Feather sign(ServerItem.Reach reach) {
        return switch (reach) {
            case UNKNOWN -> Feather.CLOUD;
            case REACHABLE -> Feather.CHECK_CIRCLE;
            case OFFLINE -> Feather.CLOUD_OFF;
            case DENIED, LOCKED -> Feather.LOCK;
            case REFUSED -> Feather.X_CIRCLE;
            case ANOTHER -> Feather.ALERT_OCTAGON;
        };
    }
}
