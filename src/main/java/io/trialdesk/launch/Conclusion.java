package io.trialdesk.launch;

import io.trialdesk.capture.Capture;
import io.trialdesk.capture.JobRun;
import io.trialdesk.model.Run;
import io.trialdesk.store.Job;
import io.trialdesk.store.Store;
import io.trialdesk.store.StoredRun;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Brings a job and its runs to their end, once its process is gone: which runs were its own, and
/// what the exit code makes of them. Every job leaves at least one run.
final class Conclusion {
    /// How far the clocks of a script and of file times may be off.
    private static final Duration SLACK = Duration.ofSeconds(2);

    private final Store store;
    private final Capture capture;

    Conclusion(Store store, Capture capture) {
        this.store = store;
        this.capture = capture;
    }

    /// Settles the runs.
    ///
    /// @return their ids, the job's own first
    List<String> settle(Job job, JobRun jobRun, Verdict verdict, Instant end) throws IOException {
        capture.conclude(jobRun, verdict.status(), verdict.note());
        var ids = new ArrayList<String>();
        if (store.runs().find(job.source(), jobRun.runId()).isPresent()) {
            ids.add(jobRun.runId());
        }
        store.captures().runsOf(job.id()).stream()
                .filter(id -> !ids.contains(id))
                .forEach(ids::add);
        boolean captured = !store.captures().runsOf(job.id()).isEmpty();
        if (ids.isEmpty()) {
            found(job, end).forEach(run -> ids.add(run.id()));
        }
        if (ids.isEmpty()) {
            capture.record(
                    jobRun, job.values(), verdict.status(), job.created(), end, verdict.note());
            return List.of(jobRun.runId());
        }
        if (!captured) {
            judge(job, ids, verdict, end);
        }
        return List.copyOf(ids);
    }

    /// Runs that files in the project tell of and that began while the job ran: what a script
    /// leaves that neither logs to the endpoint nor takes the id it was given.
    private List<Run> found(Job job, Instant end) {
        var from = job.created().minus(SLACK);
        return store.runs().ofSource(job.source()).stream()
                .map(StoredRun::run)
                .filter(
                        r ->
                                r.started()
                                        .filter(s -> s.isAfter(from) && s.isBefore(end.plus(SLACK)))
                                        .isPresent())
                .filter(
                        r ->
                                Optional.ofNullable(r.tags().get("trialdesk.job"))
                                        .map(job.id()::equals)
                                        .orElse(true))
                .filter(
                        r ->
                                store.jobs().all().stream()
                                        .noneMatch(
                                                j ->
                                                        !j.id().equals(job.id())
                                                                && j.runIds().contains(r.id())))
                .toList();
    }

    /// A run known from files is what its files say, unless it still claims to run or the process
    /// failed under the only one.
    private void judge(Job job, List<String> ids, Verdict verdict, Instant end) {
        for (var id : ids) {
            var run = store.runs().find(job.source(), id).map(StoredRun::run);
            boolean open = run.filter(r -> !r.status().isOver()).isPresent();
            boolean only =
                    ids.size() == 1 && run.filter(r -> r.status() != verdict.status()).isPresent();
            if (open || only) {
                store.captures().conclude(job.source(), id, verdict.status(), end);
            }
        }
    }
}
