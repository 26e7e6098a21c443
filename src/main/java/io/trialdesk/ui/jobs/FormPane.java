package io.trialdesk.ui.jobs;

import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.Map;

/// The form of an entry: its fields, and below them the command that will be run.
final class FormPane {
    private static final int MANY_FIELDS = 12;
    private static final double CHARACTER = 7;

    private final FormViewModel form;
    private final Map<String, FieldRow> rows = new LinkedHashMap<>();
    private final BorderPane root = new BorderPane();

    FormPane(FormViewModel form, Runnable start) {
        this.form = form;
        root.setId("form");
        root.setMinSize(0, 0);
        root.setTop(head());
        root.setCenter(fields());
        root.setBottom(new StartBar(form, start).root());
        form.filled().subscribe(this::show);
    }

    Region root() {
        return root;
    }

    void focus() {
        rows.values().stream().findFirst().ifPresentOrElse(FieldRow::focus, root::requestFocus);
    }

    private Region head() {
        var title = new Label(form.entry().name());
        title.setId("form-name");
        title.getStyleClass().add(Style.TITLE);
        title.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(8, title, gap);
        if (form.fields().size() > MANY_FIELDS) {
            line.getChildren().add(search());
        }
        line.getChildren().add(defaults());
        line.setAlignment(Pos.CENTER_LEFT);
        var where =
                new Label(
                        Texts.of(
                                "jobs.form.where",
                                form.project().folder(),
                                form.entry().evidence()));
        where.getStyleClass().add(Style.MUTED);
        where.setMinWidth(0);
        var head = new VBox(4, line, where);
        head.getStyleClass().add(Style.PAGE_HEAD);
        return head;
    }

    private Button defaults() {
        var defaults = new Button(Texts.of("jobs.form.defaults"));
        defaults.setId("form-defaults");
        defaults.getStyleClass().add(Style.QUIET);
        defaults.setMinWidth(Region.USE_PREF_SIZE);
        defaults.disableProperty().bind(form.filled().map(filled -> filled.values().isEmpty()));
        defaults.setOnAction(event -> form.clear());
        return defaults;
    }

    private TextField search() {
        var search = new TextField();
        search.getStyleClass().add(Style.FIELD);
        search.setId("form-search");
        search.setPromptText(Texts.count("jobs.form.search", form.fields().size()));
        search.textProperty()
                .subscribe(
                        words ->
                                rows.values()
                                        .forEach(
                                                row -> {
                                                    row.root().setVisible(row.matches(words));
                                                    row.root().setManaged(row.matches(words));
                                                }));
        return search;
    }

    private Region fields() {
        var list = new VBox(8);
        list.getStyleClass().add(Style.PAGE_BODY);
        for (var field : form.fields()) {
            var row = new FieldRow(field, form.text(field), names());
            rows.put(field.name(), row);
            list.getChildren().add(row.root());
        }
        if (rows.isEmpty()) {
            var none = new Label(Texts.of("jobs.form.no-fields"));
            none.getStyleClass().add(Style.MUTED);
            none.setWrapText(true);
            list.getChildren().add(none);
        }
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMinSize(0, 0);
        scroll.getStyleClass().add(Style.SCROLL);
        return scroll;
    }

    /// The column of names is as wide as the longest needs, within bounds.
    private double names() {
        int longest = form.fields().stream().mapToInt(f -> f.name().length()).max().orElse(0);
        return Math.clamp(longest * CHARACTER, 144, 248);
    }

    private void show(Filled filled) {
        rows.forEach((name, row) -> row.problem(problem(filled, name)));
    }

    /// A field that is needed and untouched says so in its prompt; it is not scolded before the
    /// user had a chance.
    private String problem(Filled filled, String name) {
        return filled.values().containsKey(name) ? filled.problems().getOrDefault(name, "") : "";
    }
}
