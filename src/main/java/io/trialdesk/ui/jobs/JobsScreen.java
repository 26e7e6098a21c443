package io.trialdesk.ui.jobs;

import io.trialdesk.store.Changes;
import io.trialdesk.ui.action.Action;
import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.shell.api.Notices;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.shell.api.Screen;
import io.trialdesk.ui.text.Texts;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import java.time.ZoneId;
import java.util.List;
import java.util.function.LongConsumer;

/// The Jobs screen. Boot makes it, tells it of changes, and closes it. FX thread only, except
/// `changed`.
public final class JobsScreen implements Screen {
    /// What the screen can do beyond itself.
    ///
    /// @param openRun shows a run of the workspace
    /// @param addFolder asks for a folder and adds it as a source
    /// @param curves draws the runs of a job
    public record Outside(LongConsumer openRun, Runnable addFolder, Curves.Maker curves) {}

    private final JobsViewModel model;
    private final JobsView view;
    private final List<Action> actions;
    private final ObservableValue<String> status;

    public JobsScreen(JobsDesk desk, Threads threads, Notices notices, Outside outside) {
        this(desk, threads, notices, outside, ZoneId.systemDefault());
    }

    JobsScreen(JobsDesk desk, Threads threads, Notices notices, Outside outside, ZoneId zone) {
        model = new JobsViewModel(desk, threads, notices, zone);
        var verbs = verbs(model, outside);
        view = new JobsView(model, verbs, outside.curves(), outside.addFolder());
        var job = model.job().map(row -> row.isPresent());
        actions =
                List.of(
                        Action.of("jobs.start", "Shortcut+Enter", isForm(model), model::start),
                        verbs.stop(),
                        verbs.again(),
                        verbs.openRun(),
                        Action.of("jobs.find", "Shortcut+F", job, view::find));
        status =
                Bindings.createStringBinding(
                        () -> running() == 0 ? "" : Texts.count("jobs.status", running()),
                        model.lists().jobs());
    }

    /// Something was committed. Any thread.
    public void changed(Changes changes) {
        model.lists().changed(changes);
    }

    @Override
    public Node root() {
        return view.root();
    }

    @Override
    public void arrive(Place place) {
        if (place instanceof Place.Jobs(var job)) {
            job.ifPresent(model::choose);
        }
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public ObservableValue<String> status() {
        return status;
    }

    @Override
    public void focus() {
        view.focus();
    }

    @Override
    public void close() {
        view.close();
        model.close();
    }

    private long running() {
        return model.lists().jobs().stream().filter(row -> row.job().isLive()).count();
    }

    private static ObservableValue<Boolean> isForm(JobsViewModel model) {
        return model.pane().map(pane -> pane instanceof Pane.Form);
    }

    private static JobVerbs verbs(JobsViewModel model, Outside outside) {
        var job = model.job();
        return new JobVerbs(
                Action.of(
                        "jobs.stop",
                        "Shortcut+Period",
                        job.map(row -> row.filter(JobRow::isStoppable).isPresent()),
                        model::stop),
                Action.of(
                        "jobs.again", "Shortcut+R", job.map(row -> row.isPresent()), model::again),
                Action.of(
                        "jobs.open-run",
                        "Shortcut+Shift+O",
                        job.map(row -> row.filter(r -> !r.job().runs().isEmpty()).isPresent()),
                        () ->
                                job.get()
                                        .ifPresent(
                                                row ->
                                                        outside.openRun()
                                                                .accept(
                                                                        row.job()
                                                                                .runs()
                                                                                .getFirst()))));
    }
}
