package io.trialdesk.launch;

import io.trialdesk.model.RunStatus;
import io.trialdesk.store.Job;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A job whose process runs, and the promise of its end.
///
/// @param child the process again, when this start of the app began it and so gets its exit code
record Watched(
        Job job, ProcessHandle process, Optional<Process> child, CompletableFuture<Job> ended) {
    /// File times and the kernel's clock ticks agree to less than this.
    private static final Duration SAME_START = Duration.ofSeconds(2);

    /// The process of a job that an earlier start of the app began. Pids are used again, so the
    /// start of the process and the boot of the system must be the same.
    static Optional<ProcessHandle> find(Job job) {
        if (job.pid() == 0 || !job.boot().equals(Boot.id())) {
            return Optional.empty();
        }
        return ProcessHandle.of(job.pid())
                .filter(ProcessTree::isLive)
                .filter(
                        p ->
                                job.processStarted()
                                        .flatMap(
                                                then ->
                                                        p.info()
                                                                .startInstant()
                                                                .map(
                                                                        now ->
                                                                                Duration.between(
                                                                                                then,
                                                                                                now)
                                                                                        .abs()))
                                        .map(off -> off.compareTo(SAME_START) < 0)
                                        .orElse(false));
    }

    /// Waits until the process has ended. Of one that is no child of the app a zombie may stay, so
    /// that is looked for as well.
    void waitFor() {
        while (ProcessTree.isLive(process)) {
            waitAtMost(process, Duration.ofMillis(500));
        }
    }

    /// How the process ended.
    Verdict verdict() throws IOException {
        return verdict(
                job,
                child.filter(c -> !c.isAlive())
                        .map(c -> OptionalInt.of(c.exitValue()))
                        .orElse(OptionalInt.empty()));
    }

    /// What the exit code that the shim wrote down means, or the one that the app saw itself.
    static Verdict verdict(Job job, OptionalInt seen) throws IOException {
        var files = new JobFolder(job.folder());
        var written = files.exit();
        var code = written.isPresent() ? written : seen;
        if (code.isPresent()) {
            return Verdict.of(code.getAsInt(), files.isAskedToStop());
        }
        return files.isAskedToStop()
                ? new Verdict(RunStatus.KILLED, null, "stopped")
                : Verdict.lost(!job.boot().equals(Boot.id()));
    }

    private static void waitAtMost(ProcessHandle process, Duration most) {
        try {
            process.onExit().get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillRuns) {
            return;
        } catch (ExecutionException | InterruptedException impossible) {
            throw new IllegalStateException("waiting for a process failed", impossible);
        }
    }

    /// Gives the shim time to write down the exit code; one that hangs is ended.
    void endShim(Duration most) {
        waitAtMost(process, most);
        if (ProcessTree.isLive(process)) {
            process.destroyForcibly();
        }
    }
}
