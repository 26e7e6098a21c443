package io.trialdesk.ui.jobs;

import io.trialdesk.model.RunStatus;
import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// A job with every word the screen shows of it, made on a worker.
///
/// @param where project and entry
/// @param state in words: `Running`, `Failed with exit code 1`
record JobRow(
        JobItem job,
        String where,
        String state,
        String duration,
        String age,
        String started,
        String pid) {

    static JobRow of(JobItem job, Instant now, ZoneId zone) {
        var begun = job.started().orElse(job.created());
        return new JobRow(
                job,
                place(job),
                state(job),
                job.started().map(s -> length(job, s, now)).orElse(Figures.NONE),
                Figures.ago(begun, now, zone),
                job.started().map(s -> Figures.full(s, zone)).orElse(Figures.NONE),
                job.pid().isPresent() ? Long.toString(job.pid().getAsLong()) : Figures.NONE);
    }

    boolean isStoppable() {
        return job.isLive() && !job.stopping();
    }

    private static String place(JobItem job) {
        var folder = job.project().getFileName();
        var project = folder == null ? job.project().toString() : folder.toString();
        return job.name().equals(job.entry()) ? project : project + " · " + job.entry();
    }

    private static String length(JobItem job, Instant started, Instant now) {
        var end = job.ended().orElse(job.isLive() ? now : started);
        return !job.isLive() && job.ended().isEmpty()
                ? Figures.NONE
                : Figures.duration(Duration.between(started, end));
    }

    private static String state(JobItem job) {
        if (job.isLive() && job.stopping()) {
            return Texts.of("jobs.state.stopping");
        }
        return switch (job.status()) {
            case SCHEDULED -> reasoned(Texts.of("jobs.state.waiting"), job);
            case RUNNING -> Texts.of("jobs.state.running");
            case FINISHED -> Texts.of("jobs.state.finished");
            case FAILED -> failed(job);
            case KILLED -> Texts.of("jobs.state.stopped");
            case UNKNOWN -> reasoned(Texts.of("jobs.state.lost"), job);
        };
    }

    private static String failed(JobItem job) {
        return job.exitCode().isPresent()
                ? Texts.of("jobs.state.failed-code", job.exitCode().getAsInt())
                : reasoned(Texts.of("jobs.state.failed"), job);
    }

    private static String reasoned(String word, JobItem job) {
        return job.reason().isEmpty() ? word : word + ": " + job.reason();
    }

    boolean is(RunStatus status) {
        return job.status() == status;
    }
}
