package io.trialdesk.ui.theme;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of the one family, 16 px, coloured by the style sheet.
public final class Icons {
    private Icons() {}

    public static FontIcon of(Feather icon) {
        var node = new FontIcon(icon);
        node.getStyleClass().add(Style.ICON);
        return node;
    }

    /// A quiet button that shows an icon alone; `words` says in the tooltip what it does and with
    /// which key.
    public static Button button(String id, Feather icon, String words) {
        var button = new Button("", of(icon));
        button.setId(id);
        button.getStyleClass().addAll(Style.QUIET, Style.ICON_BUTTON);
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setFocusTraversable(false);
        return button;
    }
}
