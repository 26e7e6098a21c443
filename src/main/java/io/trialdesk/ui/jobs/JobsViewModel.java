package io.trialdesk.ui.jobs;

import io.trialdesk.launch.Entry;
import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.log.LogViewModel;
import io.trialdesk.ui.shell.api.Notice;
import io.trialdesk.ui.shell.api.Notices;
import io.trialdesk.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// State and verbs of the Jobs screen: what the right side shows and what is done with it. FX
/// thread only.
final class JobsViewModel implements AutoCloseable {
    private final JobsDesk desk;
    private final Threads threads;
    private final Notices notices;
    private final JobLists lists;
    private final OpenLog log;
    private final Subscription watching;
    private final ReadOnlyObjectWrapper<Pane> pane =
            new ReadOnlyObjectWrapper<>(new Pane.Nothing());
    private final ReadOnlyObjectWrapper<Optional<JobRow>> job =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    JobsViewModel(JobsDesk desk, Threads threads, Notices notices, ZoneId zone) {
        this.desk = desk;
        this.threads = threads;
        this.notices = notices;
        lists = new JobLists(desk, threads, zone);
        log = new OpenLog(threads);
        ListChangeListener<JobRow> found = change -> findJob();
        lists.jobs().addListener(found);
        watching =
                Subscription.combine(
                        () -> lists.jobs().removeListener(found), job.subscribe(log::of));
    }

    JobLists lists() {
        return lists;
    }

    ReadOnlyObjectProperty<Pane> pane() {
        return pane.getReadOnlyProperty();
    }

    /// The chosen job as it stands now.
    ReadOnlyObjectProperty<Optional<JobRow>> job() {
        return job.getReadOnlyProperty();
    }

    /// The log of the chosen job, once it has one.
    ReadOnlyObjectProperty<Optional<LogViewModel>> log() {
        return log.log();
    }

    /// Shows the form of an entry, blank.
    void choose(ProjectItem project, Entry entry) {
        show(new FormViewModel(project, entry, Map.of()));
    }

    void choose(String id) {
        if (!(pane.get() instanceof Pane.Job(var shown)) || !shown.equals(id)) {
            pane.set(new Pane.Job(id));
        }
        findJob();
    }

    /// Starts what the form says.
    void start() {
        if (!(pane.get() instanceof Pane.Form(var form)) || !form.isStartable()) {
            return;
        }
        form.starting().set(true);
        form.problem().set("");
        var order = form.order();
        threads.work(
                () -> desk.start(order),
                id -> {
                    form.starting().set(false);
                    lists.retry();
                    choose(id);
                },
                sentence -> {
                    form.starting().set(false);
                    form.problem().set(sentence);
                });
    }

    /// Stops the chosen job and all it started.
    void stop() {
        job.get().filter(JobRow::isStoppable).ifPresent(row -> stop(row.job().id()));
    }

    /// Fills the form with what the chosen job was started with.
    void again() {
        job.get()
                .ifPresent(
                        row ->
                                threads.work(
                                        () -> desk.order(row.job().id()),
                                        this::fill,
                                        why -> say(Texts.of("jobs.again.failed"), why)));
    }

    @Override
    public void close() {
        watching.unsubscribe();
        log.close();
        lists.close();
    }

    private void stop(String id) {
        threads.work(
                () -> {
                    desk.stop(id);
                    return id;
                },
                stopped -> lists.retry(),
                why -> say(Texts.of("jobs.stop.failed"), why));
    }

    private void fill(Optional<JobOrder> order) {
        if (order.isEmpty()) {
            say(Texts.of("jobs.again.failed"), Texts.of("jobs.again.gone"));
            return;
        }
        var wanted = order.get();
        show(new FormViewModel(project(wanted), wanted.entry(), wanted.values()));
    }

    private ProjectItem project(JobOrder order) {
        return lists.projects().shown().stream()
                .map(ProjectRow::project)
                .filter(project -> project.folder().equals(order.project()))
                .findFirst()
                .orElseGet(
                        () -> new ProjectItem(order.project(), List.of(order.entry()), false, ""));
    }

    private void show(FormViewModel form) {
        pane.set(new Pane.Form(form));
        job.set(Optional.empty());
    }

    private void say(String what, String why) {
        notices.say(Notice.problem(what, why));
    }

    private void findJob() {
        if (pane.get() instanceof Pane.Job(var id)) {
            var rows = lists.jobs().shown();
            job.set(rows.stream().filter(row -> row.job().id().equals(id)).findFirst());
        }
    }
}
