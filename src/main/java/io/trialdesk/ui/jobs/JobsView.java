package io.trialdesk.ui.jobs;

import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Blank;
import io.trialdesk.ui.theme.Split;
import io.trialdesk.ui.theme.Strip;
import io.trialdesk.ui.theme.Style;
import io.trialdesk.ui.theme.ThinBar;

import javafx.collections.ListChangeListener;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;

/// The Jobs screen: projects and jobs at the left, a form or a job at the right.
final class JobsView implements AutoCloseable {
    private final JobsViewModel model;
    private final JobsSide side;
    private final JobPane job;
    private final StackPane right = new StackPane();
    private final StackPane root = new StackPane();
    private final Region split;
    private final Runnable addFolder;
    private final ThinBar busy;
    private final Subscription watching;

    /// @param addFolder asks for a folder and adds it as a source
    JobsView(JobsViewModel model, JobVerbs verbs, Curves.Maker curves, Runnable addFolder) {
        this.model = model;
        this.addFolder = addFolder;
        side = new JobsSide(model);
        job = new JobPane(model, verbs, curves);
        split = new Split(Split.Side.LEFT, side.root(), right(), 300, 220, 420);
        busy = new ThinBar("jobs-loading", model.lists().loading());
        root.setId("jobs");
        root.getStyleClass().add(Style.PANE);
        ListChangeListener<Object> changed = change -> arrange();
        var lists = model.lists();
        lists.projects().addListener(changed);
        lists.jobs().addListener(changed);
        watching =
                Subscription.combine(
                        () -> lists.projects().removeListener(changed),
                        () -> lists.jobs().removeListener(changed),
                        lists.loaded().subscribe(loaded -> arrange()),
                        model.pane().subscribe(this::show));
    }

    Region root() {
        return root;
    }

    void focus() {
        side.focus();
    }

    void find() {
        job.find();
    }

    @Override
    public void close() {
        watching.unsubscribe();
        job.close();
        side.close();
    }

    private Region right() {
        var lists = model.lists();
        var strip =
                new Strip(
                        "jobs-problem",
                        lists.problem().map(JobsView::failing),
                        Texts.of("jobs.retry"),
                        lists::retry);
        right.setMinSize(0, 0);
        var pane = new BorderPane(right);
        pane.setTop(strip.root());
        pane.setMinSize(0, 0);
        return pane;
    }

    private static String failing(String why) {
        return why.isEmpty() ? "" : Texts.of("jobs.failing", why);
    }

    /// Without a project and a job there is nothing to choose from: the screen says what it is for.
    private void arrange() {
        var lists = model.lists();
        boolean nothing = lists.projects().isEmpty() && lists.jobs().isEmpty();
        if (nothing && lists.problem().get().isEmpty()) {
            root.getChildren().setAll(lists.loaded().get() ? empty() : new Region(), busy.root());
        } else if (!root.getChildren().contains(split)) {
            root.getChildren().setAll(split, busy.root());
        }
    }

    private Region empty() {
        return new Blank(Feather.PLAY, Texts.of("jobs.empty.title"), Texts.of("jobs.empty.words"))
                .button("jobs-add-folder", Texts.of("jobs.empty.button"), addFolder)
                .root();
    }

    private void show(Pane pane) {
        switch (pane) {
            case Pane.Nothing() -> right.getChildren().setAll(choose());
            case Pane.Form(var form) -> {
                var shown = new FormPane(form, model::start);
                right.getChildren().setAll(shown.root());
                if (right.getScene() != null) {
                    shown.focus();
                }
            }
            case Pane.Job(var id) -> right.getChildren().setAll(job.root());
        }
    }

    private static Region choose() {
        return new Blank(
                        Feather.TERMINAL,
                        Texts.of("jobs.choose.title"),
                        Texts.of("jobs.choose.words"))
                .root();
    }
}
