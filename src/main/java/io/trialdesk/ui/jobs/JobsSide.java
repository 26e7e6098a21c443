package io.trialdesk.ui.jobs;

import io.trialdesk.launch.Entry;
import io.trialdesk.ui.fx.Picks;
import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The left side: what can be run, and below it what was.
final class JobsSide implements AutoCloseable {
    private static final double ENTRY = 28;
    private static final double JOB = 44;
    private static final int MOST_ENTRIES = 9;

    private final JobsViewModel model;
    private final ListView<ProjectRow> projects = list("projects", ENTRY);
    private final ListView<JobRow> jobs = list("job-list", JOB);
    private final Picks<ProjectRow> offers;
    private final Picks<JobRow> picks;
    private final Label count = new Label();
    private final VBox root = new VBox();
    private final Subscription watching;

    JobsSide(JobsViewModel model) {
        this.model = model;
        projects.setCellFactory(list -> new ProjectCell());
        projects.setMinHeight(ENTRY * 3);
        jobs.setCellFactory(list -> new JobCell());
        jobs.setPlaceholder(quiet(Texts.of("jobs.none")));
        offers = new Picks<>(projects, model.lists().projects(), JobsSide::key, this::offer);
        picks = new Picks<>(jobs, model.lists().jobs(), row -> row.job().id(), this::job);
        count.getStyleClass().addAll(Style.MUTED, Style.SMALL);
        VBox.setVgrow(jobs, Priority.ALWAYS);
        root.getStyleClass().addAll(Style.PANE, Style.MASTER);
        root.setMinSize(0, 0);
        root.getChildren().addAll(head(Texts.of("jobs.projects"), new Region()), projects);
        root.getChildren().addAll(head(Texts.of("jobs.jobs"), count), jobs);
        watching = watch();
    }

    Region root() {
        return root;
    }

    void focus() {
        (jobs.getItems().isEmpty() ? projects : jobs).requestFocus();
    }

    @Override
    public void close() {
        watching.unsubscribe();
        offers.close();
        picks.close();
    }

    private Subscription watch() {
        ListChangeListener<ProjectRow> sized = change -> fit();
        ListChangeListener<JobRow> counted = change -> count();
        projects.getItems().addListener(sized);
        jobs.getItems().addListener(counted);
        fit();
        count();
        return Subscription.combine(
                () -> projects.getItems().removeListener(sized),
                () -> jobs.getItems().removeListener(counted),
                model.pane().subscribe(this::mark));
    }

    /// Projects take the height they need, up to a third of the screen.
    private void fit() {
        int rows = Math.min(MOST_ENTRIES, Math.max(1, projects.getItems().size()));
        projects.setPrefHeight(rows * ENTRY + 8);
        projects.setMaxHeight(rows * ENTRY + 8);
    }

    private void count() {
        int all = jobs.getItems().size();
        count.setText(all == 0 ? "" : Figures.count(all));
    }

    private void mark(Pane pane) {
        picks.mark(pane instanceof Pane.Job(var id) ? id : null);
        offers.mark(pane instanceof Pane.Form(var form) ? key(form.project(), form.entry()) : null);
    }

    private static @Nullable Object key(ProjectRow row) {
        return row instanceof ProjectRow.Offer(var project, var entry) ? key(project, entry) : null;
    }

    private static Object key(ProjectItem project, Entry entry) {
        return List.of(project.folder(), entry.name());
    }

    private void offer(ProjectRow row) {
        if (row instanceof ProjectRow.Offer(var project, var entry)) {
            model.choose(project, entry);
        }
    }

    private void job(JobRow row) {
        model.choose(row.job().id());
    }

    private static <T> ListView<T> list(String id, double row) {
        var list = new ListView<T>();
        list.setId(id);
        list.setFixedCellSize(row);
        list.getStyleClass().add(Style.ROWS);
        return list;
    }

    private static Node head(String title, Node end) {
        var words = new Label(title);
        words.getStyleClass().add(Style.SECTION);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(words, gap, end);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add(Style.MASTER_HEAD);
        return head;
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().add(Style.MUTED);
        label.setWrapText(true);
        return label;
    }
}
