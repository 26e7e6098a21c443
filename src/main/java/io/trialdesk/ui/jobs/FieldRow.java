package io.trialdesk.ui.jobs;

import io.trialdesk.launch.Field;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;

/// One field of the form: its name, its control with what is wrong below it, what it means, and a
/// way back to the default while it is changed.
final class FieldRow {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final Field field;
    private final FieldControl.Made control;
    private final Label problem = new Label();
    private final HBox root;

    /// @param names how wide the column of names is
    FieldRow(Field field, StringProperty text, double names) {
        this.field = field;
        control = FieldControl.of(field, text);
        control.focus().setId("field-" + field.name());
        control.focus().setAccessibleText(field.name());
        var name = name(control.focus(), names);
        var reset = reset(text);
        text.subscribe(value -> mark(name, reset, !value.isBlank()));
        var help = help();
        HBox.setHgrow(help, Priority.ALWAYS);
        root = new HBox(8, name, middle(), reset, help);
        root.getStyleClass().add(Style.FIELD_ROW);
    }

    Region root() {
        return root;
    }

    void focus() {
        control.focus().requestFocus();
    }

    /// Says what is wrong with the value, with an empty text that nothing is.
    void problem(String sentence) {
        problem.setText(sentence);
        boolean wrong = !sentence.isEmpty();
        problem.setVisible(wrong);
        problem.setManaged(wrong);
        control.focus().pseudoClassStateChanged(WRONG, wrong);
    }

    boolean matches(String words) {
        var sought = words.strip().toLowerCase(Locale.ROOT);
        return field.name().toLowerCase(Locale.ROOT).contains(sought)
                || field.help().toLowerCase(Locale.ROOT).contains(sought);
    }

    private Label name(Node of, double width) {
        var name = new Label(field.name());
        name.getStyleClass().add(Style.FIELD_NAME);
        name.setPrefWidth(width);
        name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        name.setMinWidth(width);
        name.setLabelFor(of);
        name.setTooltip(new Tooltip(field.name()));
        return name;
    }

    private Region middle() {
        problem.setId("wrong-" + field.name());
        problem.getStyleClass().addAll(Style.PROBLEM, Style.SMALL);
        problem.setWrapText(true);
        problem("");
        var middle = new VBox(4, control.node(), problem);
        middle.setPrefWidth(260);
        middle.setMinWidth(260);
        middle.setMaxWidth(260);
        return middle;
    }

    private Button reset(StringProperty text) {
        var reset =
                Icons.button(
                        "reset-" + field.name(),
                        Feather.CORNER_UP_LEFT,
                        Texts.of("jobs.field.reset"));
        reset.setOnAction(event -> text.set(""));
        return reset;
    }

    private Label help() {
        var help = new Label(field.help());
        help.getStyleClass().addAll(Style.MUTED, Style.FIELD_NAME);
        help.setMinWidth(0);
        help.setMaxWidth(Double.MAX_VALUE);
        help.setAlignment(Pos.CENTER_LEFT);
        if (!field.help().isEmpty()) {
            help.setTooltip(new Tooltip(field.help()));
        }
        return help;
    }

    private static void mark(Label name, Button reset, boolean changed) {
        name.pseudoClassStateChanged(CHANGED, changed);
        reset.setVisible(changed);
    }
}
