package io.trialdesk.ui.runs;

import io.trialdesk.model.Edit;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Form;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.util.Map;
import java.util.Optional;

/// The page of the details pane that is written: name, note and tags. What is half written when new
/// data arrive stays. FX thread only.
final class RunNotes {
    private final RunEditing editing;
    private TextArea note = new TextArea();
    private TextField name = new TextField();
    private TextField tag = new TextField();
    private long shown = -1;

    RunNotes(RunEditing editing) {
        this.editing = editing;
    }

    Node root(RunSheet sheet) {
        boolean other = sheet.key() != shown;
        var written = other ? Optional.<String>empty() : Optional.of(tag.getText());
        boolean inNote = !other && note.isFocused();
        var half = inNote ? note.getText() : noteOf(sheet);
        shown = sheet.key();
        name = nameField(sheet);
        note = noteArea(sheet, half);
        tag = tagField(sheet);
        written.ifPresent(tag::setText);
        var form =
                new Form()
                        .field(Texts.of("runs.notes.name"), name)
                        .field(Texts.of("runs.notes.note"), note)
                        .field(Texts.of("runs.notes.tags"), chips(sheet))
                        .field("", tag);
        var page = (Region) form.root();
        page.getStyleClass().add(Style.PAGE_CONTENT);
        return page;
    }

    void focus() {
        tag.requestFocus();
    }

    void focusName() {
        name.requestFocus();
        name.selectAll();
    }

    private TextField nameField(RunSheet sheet) {
        var field = new TextField(sheet.stored().run().name());
        field.setId("run-name");
        field.getStyleClass().add(Style.FIELD);
        field.setOnAction(event -> editing.rename(sheet, field.getText()));
        return field;
    }

    private TextArea noteArea(RunSheet sheet, String text) {
        var area = new TextArea(text);
        area.setId("run-note");
        area.setPromptText(Texts.of("runs.notes.note-prompt"));
        area.setPrefRowCount(5);
        area.setWrapText(true);
        area.getStyleClass().add(Style.FIELD);
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                        editing.note(sheet, area.getText());
                        event.consume();
                    }
                });
        area.focusedProperty()
                .subscribe(
                        (before, focused) -> {
                            if (!focused && !area.getText().equals(noteOf(sheet))) {
                                editing.note(sheet, area.getText());
                            }
                        });
        return area;
    }

    private TextField tagField(RunSheet sheet) {
        var field = new TextField();
        field.setId("run-tag");
        field.setPromptText(Texts.of("runs.notes.tag-prompt"));
        field.getStyleClass().add(Style.FIELD);
        field.setOnAction(
                event -> {
                    add(sheet, field.getText().strip());
                    field.clear();
                });
        return field;
    }

    private void add(RunSheet sheet, String text) {
        int cut = text.indexOf('=');
        var key = (cut < 0 ? text : text.substring(0, cut)).strip();
        if (!key.isEmpty()) {
            editing.tag(
                    sheet, key, Optional.of(cut < 0 ? "true" : text.substring(cut + 1).strip()));
        }
    }

    private Node chips(RunSheet sheet) {
        var chips = new FlowPane(4, 4);
        chips.setId("run-tags");
        for (var entry : sheet.stored().run().tags().entrySet()) {
            if (!entry.getKey().startsWith("mlflow.")) {
                chips.getChildren().add(chip(sheet, entry));
            }
        }
        return chips;
    }

    private Node chip(RunSheet sheet, Map.Entry<String, String> entry) {
        var words = new Label(entry.getKey() + " = " + entry.getValue());
        words.setTooltip(new Tooltip(entry.getValue()));
        var remove =
                Icons.button(
                        "remove-tag", Feather.X, Texts.of("runs.notes.remove-tag", entry.getKey()));
        remove.getStyleClass().add(Style.SMALL_BUTTON);
        remove.setOnAction(event -> editing.tag(sheet, entry.getKey(), Optional.empty()));
        var chip = new HBox(4, words, remove);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add(Style.CHIP);
        return chip;
    }

    private static String noteOf(RunSheet sheet) {
        return sheet.stored().run().tags().getOrDefault(Edit.SetTag.NOTE, "");
    }
}
