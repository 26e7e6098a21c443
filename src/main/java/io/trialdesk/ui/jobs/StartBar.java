package io.trialdesk.ui.jobs;

import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Map;

/// The foot of the form: the exact command, what agreeing means the first time, and Start.
final class StartBar {
    private static final double CHARACTER = 7.3;

    private final FormViewModel form;
    private final TextArea command = new TextArea();
    private final Label words = new Label();
    private final Button start = new Button();
    private final VBox root = new VBox(8);

    StartBar(FormViewModel form, Runnable run) {
        this.form = form;
        command.setId("form-command");
        command.setEditable(false);
        command.setWrapText(true);
        command.getStyleClass().add(Style.CODE);
        command.setFocusTraversable(false);
        command.widthProperty().subscribe(this::fit);
        words.setId("form-words");
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        start.setId("form-start");
        start.setText(
                form.needsConsent() ? Texts.of("jobs.form.allow") : Texts.of("jobs.form.start"));
        start.setTooltip(new Tooltip(Texts.of("jobs.form.start.key")));
        start.getStyleClass().add(Style.PRIMARY);
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.setOnAction(event -> run.run());
        var line = new HBox(16, words, start);
        line.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().addAll(Style.BAR, Style.FOOT);
        root.getChildren().addAll(head(), command, line);
        form.filled().subscribe(filled -> show());
        form.starting().subscribe(starting -> show());
        form.problem().subscribe(problem -> show());
    }

    Region root() {
        return root;
    }

    private Region head() {
        var title = new Label(Texts.of("jobs.form.command"));
        title.getStyleClass().add(Style.SECTION);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var copy = Icons.button("form-copy", Feather.COPY, Texts.of("jobs.form.copy"));
        copy.setOnAction(
                event ->
                        Clipboard.getSystemClipboard()
                                .setContent(Map.of(DataFormat.PLAIN_TEXT, command.getText())));
        var head = new HBox(title, gap, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void show() {
        var filled = form.filled().get();
        command.setText(CommandText.of(form.command()));
        fit();
        start.setDisable(!form.isStartable());
        words.getStyleClass().removeAll(Style.PROBLEM, Style.MUTED);
        boolean bad = !form.problem().get().isEmpty();
        words.getStyleClass().add(bad ? Style.PROBLEM : Style.MUTED);
        words.setText(words(filled));
    }

    private String words(Filled filled) {
        if (!form.problem().get().isEmpty()) {
            return form.problem().get();
        }
        if (form.starting().get()) {
            return Texts.of("jobs.form.starting");
        }
        if (!filled.isStartable()) {
            return Texts.count(
                    "jobs.form.wrong",
                    filled.problems().size(),
                    String.join(", ", filled.problems().keySet()));
        }
        return form.needsConsent()
                ? Texts.of("jobs.form.consent", form.project().folder())
                : Texts.of("jobs.form.ready");
    }

    /// As many lines as the command needs, up to six; then it scrolls.
    private void fit() {
        double width = Math.max(200, command.getWidth() - 24);
        int lines = (int) Math.ceil(command.getText().length() * CHARACTER / width);
        command.setPrefRowCount(Math.clamp(lines, 1, 6));
    }
}
