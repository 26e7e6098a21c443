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

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The page of the details pane that is written: name, note and tags. It is made once and keeps
/// what is half written when new data of the same run arrive. FX thread only.
final class RunNotes {
    private final RunEditing editing;
    private final Origins origins;
    private final TextField name = field("run-name");
    private final TextArea note = new TextArea();
    private final TextField tag = field("run-tag");
    private final FlowPane chips = new FlowPane(4, 4);
    private final Region page;
    private Optional<RunSheet> shown = Optional.empty();

    RunNotes(RunEditing editing, Origins origins) {
        this.editing = editing;
        this.origins = origins;
        chips.setId("run-tags");
        prepareName();
        prepareNote();
        prepareTag();
        page =
                (Region)
                        new Form()
                                .field(Texts.of("runs.notes.name"), name)
                                .field(Texts.of("runs.notes.note"), note)
                                .field(Texts.of("runs.notes.tags"), chips)
                                .field("", tag)
                                .root();
        page.getStyleClass().add(Style.PAGE_CONTENT);
    }

    /// The page, showing this run.
    Node root(RunSheet sheet) {
        boolean other = shown.filter(before -> before.key() == sheet.key()).isEmpty();
        if (other) {
            keepNote();
            tag.clear();
        }
        shown = Optional.of(sheet);
        if (other || !name.isFocused()) {
            name.setText(sheet.stored().run().name());
        }
        if (other || !note.isFocused()) {
            note.setText(noteOf(sheet));
        }
        chips.getChildren().setAll(chips(sheet));
        return page;
    }

    void focus() {
        tag.requestFocus();
    }

    void focusName() {
        name.requestFocus();
        name.selectAll();
    }

    private static TextField field(String id) {
        var field = new TextField();
        field.setId(id);
        field.getStyleClass().add(Style.FIELD);
        return field;
    }

    private void prepareName() {
        name.setOnAction(event -> shown.ifPresent(sheet -> editing.rename(sheet, name.getText())));
    }

    private void prepareNote() {
        note.setId("run-note");
        note.setPromptText(Texts.of("runs.notes.note-prompt"));
        note.setPrefRowCount(5);
        note.setWrapText(true);
        note.getStyleClass().add(Style.FIELD);
        note.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                        keepNote();
                        event.consume();
                    }
                });
        note.focusedProperty()
                .subscribe(
                        (before, focused) -> {
                            if (!focused) {
                                keepNote();
                            }
                        });
    }

    private void prepareTag() {
        tag.setPromptText(Texts.of("runs.notes.tag-prompt"));
        tag.setOnAction(
                event -> {
                    shown.ifPresent(sheet -> add(sheet, tag.getText().strip()));
                    tag.clear();
                });
    }

    private void keepNote() {
        shown.filter(sheet -> !note.getText().equals(noteOf(sheet)))
                .ifPresent(sheet -> editing.note(sheet, note.getText()));
    }

    private void add(RunSheet sheet, String text) {
        int cut = text.indexOf('=');
        var key = (cut < 0 ? text : text.substring(0, cut)).strip();
        if (!key.isEmpty()) {
            editing.tag(
                    sheet, key, Optional.of(cut < 0 ? "true" : text.substring(cut + 1).strip()));
        }
    }

    private List<Node> chips(RunSheet sheet) {
        return sheet.stored().run().tags().entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("mlflow."))
                .map(entry -> chip(sheet, entry))
                .toList();
    }

    private Node chip(RunSheet sheet, Map.Entry<String, String> entry) {
        var words = new Label(entry.getKey() + " = " + entry.getValue());
        words.setTooltip(new Tooltip(entry.getValue()));
        origins.mark(words, sheet, "tags." + entry.getKey());
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
