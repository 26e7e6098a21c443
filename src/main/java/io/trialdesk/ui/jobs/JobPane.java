package io.trialdesk.ui.jobs;

import io.trialdesk.ui.action.Action;
import io.trialdesk.ui.log.LogPane;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Split;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;
import java.util.StringJoiner;

/// The chosen job: what it is and how it stands, its curves, its log.
final class JobPane implements AutoCloseable {
    private final BorderPane root = new BorderPane();
    private final FontIcon sign = Icons.of(Feather.CHECK);
    private final Label title = new Label();
    private final Label facts = new Label();
    private final TextField command = new TextField();
    private final StackedCurves curves;
    private final LogPane log = new LogPane("job-log", Texts.of("jobs.log"), true);
    private final Split body;
    private final Subscription watching;

    JobPane(JobsViewModel model, JobVerbs verbs, Curves.Maker maker) {
        curves = new StackedCurves(maker);
        body = new Split(Split.Side.BOTTOM, curves.root(), log.root(), 300, 160, 160);
        root.setCenter(body);
        root.setId("job");
        root.setMinSize(0, 0);
        root.setTop(head(verbs));
        watching =
                Subscription.combine(
                        model.job().subscribe(this::show), model.log().subscribe(log::show));
    }

    Region root() {
        return root;
    }

    /// Puts the keyboard into the search of the log.
    void find() {
        log.find();
    }

    @Override
    public void close() {
        watching.unsubscribe();
        log.close();
        curves.close();
    }

    private Region head(JobVerbs verbs) {
        title.setId("job-name");
        title.getStyleClass().add(Style.TITLE);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var line =
                new HBox(
                        8,
                        title,
                        button("job-stop", Feather.SQUARE, verbs.stop()),
                        button("job-again", Feather.ROTATE_CW, verbs.again()),
                        button("job-open-run", Feather.ARROW_RIGHT, verbs.openRun()));
        line.setAlignment(Pos.CENTER_LEFT);
        facts.setId("job-facts");
        facts.setMinWidth(0);
        var state = new HBox(8, sign, facts);
        state.setAlignment(Pos.CENTER_LEFT);
        command.setId("job-command");
        command.setEditable(false);
        command.getStyleClass().add(Style.CODE);
        var head = new VBox(8, line, state, command);
        head.getStyleClass().add(Style.PAGE_HEAD);
        return head;
    }

    private void show(Optional<JobRow> chosen) {
        chosen.ifPresent(this::show);
        if (chosen.isEmpty()) {
            curves.close();
        }
    }

    private void show(JobRow row) {
        StateSign.show(sign, row);
        title.setText(row.job().name());
        facts.setText(facts(row));
        facts.setTooltip(new Tooltip(facts.getText()));
        var words = CommandText.of(row.job().command());
        if (!words.equals(command.getText())) {
            command.setText(words);
        }
        curves.show(row.job());
        body.open().set(!curves.isEmpty());
    }

    private static String facts(JobRow row) {
        var words = new StringJoiner("  ·  ");
        words.add(row.state());
        if (row.job().started().isPresent()) {
            words.add(row.duration()).add(Texts.of("jobs.started", row.started()));
        }
        if (row.job().pid().isPresent()) {
            words.add(Texts.of("jobs.process", row.pid()));
        }
        return words.add(row.job().project().toString()).toString();
    }

    /// A quiet button that is there only while its action can be done.
    private static Button button(String id, Feather icon, Action action) {
        var button = new Button(action.text(), Icons.of(icon));
        button.setId(id);
        button.getStyleClass().add(Style.QUIET);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(action.textWithKey()));
        button.visibleProperty().bind(action.enabled());
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> action.fire());
        return button;
    }
}
