package io.trialdesk.ui.jobs;

import io.trialdesk.launch.Field;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;

import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;

import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;
import java.util.Set;

/// Makes the control of a field: its text is the field's text, its prompt the program's default.
final class FieldControl {
    private static final Set<String> YES = Set.of("true", "yes", "on", "1");

    private static final PseudoClass UNSET = PseudoClass.getPseudoClass("unset");

    private FieldControl() {}

    /// @param node what is shown
    /// @param focus what the keyboard goes to and is marked when the value is wrong
    record Made(Node node, Control focus) {}

    static Made of(Field field, StringProperty text) {
        return switch (field.kind()) {
            case FLAG -> flag(field, text);
            case CHOICE -> choice(field, text);
            case PATH -> path(field, text);
            case TEXT, WHOLE, REAL, WORD -> {
                var typed = typed(field, text);
                yield new Made(typed, typed);
            }
        };
    }

    /// What stands in an untouched field.
    static String prompt(Field field) {
        var preset = field.knownPreset().orElse("");
        if (!preset.isEmpty()) {
            return preset;
        }
        if (field.required()) {
            return Texts.of("jobs.field.needed");
        }
        return switch (field.kind()) {
            case WHOLE -> Texts.of("jobs.field.whole");
            case REAL -> Texts.of("jobs.field.real");
            default -> Texts.of("jobs.field.unset");
        };
    }

    private static TextField typed(Field field, StringProperty text) {
        var control = new TextField();
        control.setPromptText(prompt(field));
        control.textProperty().bindBidirectional(text);
        control.setMaxWidth(Double.MAX_VALUE);
        return control;
    }

    /// Ticking back to the default says nothing again, so the command stays as short as it can be.
    private static Made flag(Field field, StringProperty text) {
        boolean preset = isYes(field.knownPreset().orElse(""));
        var box = new CheckBox(preset ? Texts.of("jobs.field.on") : Texts.of("jobs.field.off"));
        text.subscribe(value -> box.setSelected(value.isBlank() ? preset : isYes(value)));
        box.setOnAction(
                event ->
                        text.set(
                                box.isSelected() == preset
                                        ? ""
                                        : Boolean.toString(box.isSelected())));
        return new Made(box, box);
    }

    private static Made choice(Field field, StringProperty text) {
        var box = new ComboBox<String>();
        box.getItems().setAll(field.choices());
        box.setPromptText(prompt(field));
        box.setMaxWidth(Double.MAX_VALUE);
        text.subscribe(
                value -> {
                    box.setValue(value.isBlank() ? null : value);
                    box.pseudoClassStateChanged(UNSET, value.isBlank());
                });
        box.valueProperty().subscribe(value -> text.set(value == null ? "" : value));
        return new Made(box, box);
    }

    private static Made path(Field field, StringProperty text) {
        var typed = typed(field, text);
        HBox.setHgrow(typed, Priority.ALWAYS);
        var browse =
                Icons.button(
                        "browse-" + field.name(), Feather.FOLDER, Texts.of("jobs.field.browse"));
        browse.setOnAction(
                event -> {
                    var file = new FileChooser().showOpenDialog(typed.getScene().getWindow());
                    if (file != null) {
                        text.set(file.toString());
                    }
                });
        return new Made(new HBox(4, typed, browse), typed);
    }

    private static boolean isYes(String value) {
        return YES.contains(value.strip().toLowerCase(Locale.ROOT));
    }
}
