package io.trialdesk.ui.jobs;

import io.trialdesk.store.Changes;
import io.trialdesk.ui.fx.Again;
import io.trialdesk.ui.fx.Live;
import io.trialdesk.ui.fx.SnapshotList;
import io.trialdesk.ui.fx.Threads;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// The two lists at the left, kept fresh: projects when sources change, jobs when jobs do and,
/// while one lives, every second. FX thread only, except `changed`.
final class JobLists implements AutoCloseable {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration WHILE = Duration.ofSeconds(30);

    private final SnapshotList<ProjectRow> projects = new SnapshotList<>();
    private final SnapshotList<JobRow> jobs = new SnapshotList<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Live<String, List<ProjectRow>> liveProjects;
    private final Live<String, List<JobRow>> liveJobs;
    private final Again again;
    private boolean projectsKnown;
    private boolean jobsKnown;

    JobLists(JobsDesk desk, Threads threads, ZoneId zone) {
        liveProjects =
                threads.live(
                        "",
                        ignored -> ProjectRow.of(desk.projects()),
                        new Shown<>(this::showProjects));
        liveJobs =
                threads.live(
                        "",
                        ignored -> rows(desk.jobs(), threads.clock().now(), zone),
                        new Shown<>(this::showJobs));
        again = new Again(liveJobs, threads.clock());
        retry();
    }

    /// Something was committed. Any thread.
    void changed(Changes changes) {
        if (changes.touches(Changes.Kind.SOURCE)) {
            liveProjects.stale();
        }
        if (changes.touches(Changes.Kind.JOB)) {
            liveJobs.stale();
        }
    }

    SnapshotList<ProjectRow> projects() {
        return projects;
    }

    SnapshotList<JobRow> jobs() {
        return jobs;
    }

    /// Whether both lists have been there once.
    ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// Whether lists that were never there are on their way.
    ObservableValue<Boolean> loading() {
        return loaded.flatMap(there -> problem.map(why -> !there && why.isEmpty()));
    }

    /// Why the lists could not be brought up to date, empty when they were.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Looks at everything again.
    void retry() {
        liveProjects.stale();
        liveJobs.stale();
    }

    @Override
    public void close() {
        again.close();
        liveProjects.close();
        liveJobs.close();
    }

    private static List<JobRow> rows(List<JobItem> items, Instant now, ZoneId zone) {
        return items.stream().map(item -> JobRow.of(item, now, zone)).toList();
    }

    private void showProjects(List<ProjectRow> rows) {
        if (!projects.shown().equals(rows)) {
            projects.show(rows);
        }
        projectsKnown = true;
        loaded.set(jobsKnown);
    }

    private void showJobs(List<JobRow> rows) {
        if (!jobs.shown().equals(rows)) {
            jobs.show(rows);
        }
        jobsKnown = true;
        loaded.set(projectsKnown);
        again.in(rows.stream().anyMatch(row -> row.job().isLive()) ? SECOND : WHILE);
    }

    private final class Shown<A> implements Live.Screen<A> {
        private final java.util.function.Consumer<A> show;

        Shown(java.util.function.Consumer<A> show) {
            this.show = show;
        }

        @Override
        public void show(A answer) {
            problem.set("");
            show.accept(answer);
        }

        @Override
        public void fail(RuntimeException failure) {
            problem.set(String.valueOf(failure.getMessage()));
            again.in(WHILE);
        }
    }
}
