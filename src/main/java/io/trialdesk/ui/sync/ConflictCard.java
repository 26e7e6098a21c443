package io.trialdesk.ui.sync;

import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A field to settle: what both had, what it is here, what it is there, and a button under either.
final class ConflictCard {
    private static final double LINE = 15;
    private static final int CHARACTERS = 30;

    private final Label title = new Label();
    private final Label age = new Label();
    private final Label base = value();
    private final Label mine = value();
    private final Label theirs = value();
    private final VBox root;
    private @Nullable ConflictItem shown;

    ConflictCard(SyncVerbsViewModel verbs) {
        title.getStyleClass().add(Style.NAME);
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        age.getStyleClass().addAll(Style.MUTED, Style.SMALL);
        age.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(8, title, age);
        head.setAlignment(Pos.CENTER_LEFT);
        root = new VBox(8, head, sides(verbs));
        root.getStyleClass().addAll(Style.CARD, Style.CONFLICT);
        root.setMinWidth(0);
    }

    Region root() {
        return root;
    }

    void show(Line.Conflict line) {
        var item = line.item();
        shown = item;
        title.setText(item.about() + "  ·  " + item.field());
        age.setText(line.age());
        fill(base, item.base());
        fill(mine, item.mine());
        fill(theirs, item.theirs());
    }

    private Region sides(SyncVerbsViewModel verbs) {
        var grid = new GridPane(16, 4);
        for (int i = 0; i < 3; i++) {
            var width = new ColumnConstraints();
            width.setPercentWidth(100 / 3.0);
            grid.getColumnConstraints().add(width);
        }
        var keep = button("keep-mine", Texts.of("sync.keep-mine"));
        keep.setOnAction(event -> Optional.ofNullable(shown).ifPresent(verbs::keepMine));
        var take = button("take-theirs", Texts.of("sync.take-theirs"));
        take.setOnAction(event -> Optional.ofNullable(shown).ifPresent(verbs::takeTheirs));
        grid.addRow(
                0,
                head(Texts.of("sync.side.base")),
                head(Texts.of("sync.side.mine")),
                head(Texts.of("sync.side.theirs")));
        grid.addRow(1, base, mine, theirs);
        grid.add(keep, 1, 2);
        grid.add(take, 2, 2);
        return grid;
    }

    private static void fill(Label label, Optional<String> value) {
        var text = value.orElse(Figures.NONE);
        label.setText(text);
        label.setPrefHeight(lines(text) * LINE + 8);
        label.setTooltip(value.map(Tooltip::new).orElse(null));
    }

    /// A long value has up to three lines; a list cell cannot ask a label that wraps how high it
    /// is.
    private static int lines(String text) {
        return Math.clamp(1 + text.length() / CHARACTERS, 1, 3);
    }

    private static Button button(String id, String words) {
        var button = new Button(words);
        button.setId(id);
        button.getStyleClass().addAll(Style.QUIET, Style.OUTLINED);
        return button;
    }

    private static Label head(String words) {
        var head = new Label(words);
        head.getStyleClass().addAll(Style.MUTED, Style.SMALL);
        return head;
    }

    private static Label value() {
        var value = new Label();
        value.setMinWidth(0);
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        GridPane.setValignment(value, javafx.geometry.VPos.TOP);
        value.setMaxWidth(Double.MAX_VALUE);
        value.getStyleClass().add(Style.SIDE_VALUE);
        return value;
    }
}
