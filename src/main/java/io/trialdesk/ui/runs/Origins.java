package io.trialdesk.ui.runs;

import io.trialdesk.ui.text.Texts;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Says of what the details show which file it was found in: in the tooltip, and with a menu that
/// shows the file in its folder. FX thread only.
///
/// @param show shows a file in its folder
record Origins(Consumer<Path> show) {
    private static final double WIDEST = 480;

    /// A label of a value, told of where the field was found.
    Label mark(Label label, RunSheet sheet, String field) {
        return mark(label, sheet, sheet.details().originOf(field), "");
    }

    /// The same with the file already known.
    ///
    /// @param more what else the tooltip says, before the file
    Label mark(Label label, RunSheet sheet, Optional<String> file, String more) {
        var words = new StringBuilder(label.getText()).append(more);
        file.ifPresent(it -> words.append('\n').append(Texts.of("runs.origin.from", it)));
        var tip = new Tooltip(words.toString());
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST);
        if (file.isPresent() || !more.isEmpty()) {
            label.setTooltip(tip);
        }
        label.setContextMenu(menu(label.getText(), file.flatMap(sheet::file)));
        return label;
    }

    private ContextMenu menu(String text, Optional<Path> file) {
        var copy = new MenuItem(Texts.of("runs.origin.copy"));
        copy.setOnAction(event -> copy(text));
        var menu = new ContextMenu(copy);
        file.ifPresent(
                path -> {
                    var reveal = new MenuItem(Texts.of("runs.origin.show"));
                    reveal.setOnAction(event -> show.accept(path));
                    menu.getItems().add(reveal);
                });
        return menu;
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
