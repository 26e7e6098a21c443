package io.trialdesk.ui.theme;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Builds a form row by row: sections with a quiet head, fields with their label at the left. All
/// forms and sheets of facts look alike because they are made here. FX thread only.
public final class Form {
    private final GridPane grid = new GridPane();
    private int row;

    public Form() {
        grid.getStyleClass().add(Style.FORM);
        var labels = new ColumnConstraints();
        labels.setHalignment(HPos.LEFT);
        labels.setPercentWidth(27);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setFillWidth(true);
        grid.getColumnConstraints().setAll(labels, fields);
    }

    public Form section(String title) {
        var head = new Label(title);
        head.getStyleClass().add(Style.SECTION);
        grid.add(head, 0, row++, 2, 1);
        return this;
    }

    /// A labelled field; the label names it to screen readers, too.
    public Form field(String label, Node field) {
        var name = new Label(label);
        name.getStyleClass().add(Style.FIELD_LABEL);
        name.setLabelFor(field);
        name.setTooltip(label.isEmpty() ? null : new Tooltip(label));
        GridPane.setValignment(name, VPos.TOP);
        grid.addRow(row++, name, field);
        return this;
    }

    /// A labelled text to read.
    public Form fact(String label, String value) {
        return field(label, text(value));
    }

    /// A text to read as forms show it.
    public static Label text(String value) {
        var text = new Label(value);
        text.setWrapText(true);
        text.getStyleClass().add(Style.FACT);
        return text;
    }

    /// Something over the whole width.
    public Form wide(Node node) {
        grid.add(node, 0, row++, 2, 1);
        return this;
    }

    public Parent root() {
        return grid;
    }
}
