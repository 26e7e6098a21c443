package io.trialdesk.launch;

import io.trialdesk.capture.Capture;
import io.trialdesk.capture.JobRun;
import io.trialdesk.model.RunStatus;
import io.trialdesk.store.Job;
import io.trialdesk.store.Store;
import io.trialdesk.work.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// Starts training processes, watches them, stops them, and finds them again after a new start of
/// the app: they do not end with it. Its methods block and belong on a worker; any thread.
public final class Launcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);
    private static final String PORT = "capture.port";

    private final Store store;
    private final Capture capture;
    private final Path home;
    private final Clock clock;
    private final Following following;
    private final Conclusion conclusion;
    private final Map<String, Watched> watched = new ConcurrentHashMap<>();

    private Launcher(Store store, Capture capture, Path home, Clock clock, Following following) {
        this.store = store;
        this.capture = capture;
        this.home = home;
        this.clock = clock;
        this.following = following;
        this.conclusion = new Conclusion(store, capture);
    }

    /// Opens the endpoint for scripts and takes up the jobs that an earlier start of the app left
    /// running.
    ///
    /// @param home folder of the workspace, where logs and artifacts go
    public static Launcher open(Store store, Path home, Clock clock, Following following)
            throws IOException {
        int last = store.settings().get(PORT).map(Integer::parseInt).orElse(0);
        var capture = Capture.start(store, home, clock, last);
        try {
            if (capture.port() != last) {
                store.settings().put(PORT, Integer.toString(capture.port()));
            }
            var launcher = new Launcher(store, capture, home, clock, following);
            store.jobs().open().forEach(launcher::takeUpOrWarn);
            return launcher;
        } catch (RuntimeException problem) {
            capture.close();
            throw problem;
        }
    }

    /// One job that cannot be followed does not keep the others from it.
    private void takeUpOrWarn(Job job) {
        try {
            takeUp(job);
        } catch (IOException problem) {
            LOG.warn("job {} of an earlier start cannot be followed", job.id(), problem);
        }
    }

    /// Whether the user agreed to run code from a project.
    public boolean isAgreed(Path project) {
        return store.jobs().isAgreed(normal(project));
    }

    /// Notes that the user agrees to run code from a project.
    public void agree(Path project) {
        store.jobs().agree(normal(project));
    }

    private static Path normal(Path project) {
        return project.toAbsolutePath().normalize();
    }

    /// The Python that a project is run with.
    ///
    /// @throws IOException when this machine has none
    public Interpreter interpreter(Path project) throws IOException {
        return Interpreter.of(normal(project), System.getenv());
    }

    /// The exact command that a start would run.
    public List<String> command(Path project, Entry entry, Map<String, String> values)
            throws IOException {
        return interpreter(project).named(Arguments.vector(entry, values));
    }

    /// Starts an entry of a project.
    ///
    /// @param values by field name, checked with [Arguments#check]
    /// @throws NotAgreed when the user has not agreed to run code from the project
    /// @throws IOException when the project has no Python or the process cannot be started
    public Job start(Path project, Entry entry, Map<String, String> values) throws IOException {
        var folder = normal(project);
        if (!isAgreed(folder)) {
            throw new NotAgreed(folder);
        }
        var problems = Arguments.check(entry, values);
        if (!problems.isEmpty()) {
            throw new IOException(
                    String.join("; ", problems.stream().map(Arguments.Problem::sentence).toList()));
        }
        var python = Interpreter.of(folder, System.getenv());
        var command = python.named(Arguments.vector(entry, values));
        var id = OwnRun.freshId();
        var source = ProjectSource.of(store.sources(), folder).id();
        var planned =
                new Job(
                        id,
                        folder,
                        source,
                        entry.name(),
                        values,
                        command,
                        List.of(id),
                        home.resolve("jobs").resolve(id),
                        RunStatus.SCHEDULED,
                        "",
                        null,
                        0,
                        null,
                        "",
                        clock.now(),
                        null);
        var tags = Provenance.tags(folder, entry, command, id);
        return run(planned, OwnRun.of(planned, tags), python);
    }

    private Job run(Job planned, JobRun jobRun, Interpreter python) throws IOException {
        store.jobs().save(planned);
        Following.Watch watch = () -> {};
        try {
            watch = following.follow(planned.source());
            var process = process(planned, jobRun, python);
            var job =
                    planned.running(
                            process.pid(), process.info().startInstant().orElse(null), Boot.id());
            store.jobs().save(job);
            var entry =
                    new Watched(
                            job,
                            process.toHandle(),
                            Optional.of(process),
                            new CompletableFuture<>());
            attend(job, jobRun, entry, watch);
            return job;
        } catch (IOException | RuntimeException problem) {
            var message =
                    problem.getMessage() == null ? "it could not be started" : problem.getMessage();
            finish(planned, jobRun, watch, new Verdict(RunStatus.FAILED, null, message));
            throw problem;
        }
    }

    private Process process(Job planned, JobRun jobRun, Interpreter python) throws IOException {
        var token = capture.admit(jobRun);
        var environment =
                new ScriptEnvironment(
                        capture.uri(),
                        token,
                        planned.id(),
                        jobRun.runId(),
                        jobRun.experiment(),
                        Starting.runFolder(planned),
                        python);
        return Starting.start(planned, token, environment);
    }

    private void attend(Job job, JobRun jobRun, Watched entry, Following.Watch watch) {
        watched.put(job.id(), entry);
        Thread.ofVirtual()
                .name("job-" + job.id())
                .start(
                        () -> {
                            try {
                                entry.waitFor();
                                var done = finish(job, jobRun, watch, entry.verdict());
                                watched.remove(job.id());
                                entry.ended().complete(done);
                            } catch (IOException | RuntimeException problem) {
                                LOG.error(
                                        "the end of job {} could not be stored", job.id(), problem);
                                watched.remove(job.id());
                                entry.ended().completeExceptionally(problem);
                            }
                        });
    }

    private Job finish(Job job, JobRun jobRun, Following.Watch watch, Verdict verdict)
            throws IOException {
        readLast(job, watch);
        var end = clock.now();
        var files = new JobFolder(job.folder());
        var runs = conclusion.settle(job, jobRun, verdict, end);
        var done = job.ended(verdict.status(), verdict.exitCode(), verdict.note(), runs, end);
        store.jobs().save(done);
        files.forgetToken();
        Starting.removeEmptyRunFolder(job);
        return done;
    }

    /// A last reading that fails must not keep the job from ending; its files are read again later.
    private static void readLast(Job job, Following.Watch watch) {
        try {
            watch.close();
        } catch (IOException | RuntimeException problem) {
            LOG.warn("the last lines of job {} could not be read yet", job.id(), problem);
        }
    }

    private void takeUp(Job job) throws IOException {
        var jobRun =
                OwnRun.of(
                        job,
                        Map.of(
                                "trialdesk.job",
                                job.id(),
                                "trialdesk.command",
                                ShellWords.line(job.command())));
        var files = new JobFolder(job.folder());
        var process = Watched.find(job);
        if (process.isPresent()) {
            var token = files.token();
            if (token.isPresent()) {
                capture.readmit(token.get(), jobRun);
            }
            var entry =
                    new Watched(job, process.get(), Optional.empty(), new CompletableFuture<>());
            attend(job, jobRun, entry, following.follow(job.source()));
        } else {
            finish(
                    job,
                    jobRun,
                    following.follow(job.source()),
                    Watched.verdict(job, OptionalInt.empty()));
        }
    }

    /// Ends a job with every process it has started: asks first, and ends by force what is left
    /// after the grace. Returns when no process is left and the job is stored as ended; at once
    /// when it had ended already.
    public void stop(String job, Duration grace) throws IOException {
        var entry = watched.get(job);
        if (entry == null) {
            return;
        }
        new JobFolder(entry.job().folder()).askToStop();
        new ProcessTree(entry.process(), job).stop(grace);
        entry.endShim(Duration.ofSeconds(5));
        entry.ended().join();
    }

    /// Waits for the end of a job.
    ///
    /// @return the job after its end, or as it is when nobody watches it
    public Optional<Job> await(String job) {
        var entry = watched.get(job);
        return entry == null ? store.jobs().byId(job) : Optional.of(entry.ended().join());
    }

    /// Whether a job's process runs.
    public boolean isRunning(String job) {
        return watched.containsKey(job);
    }

    /// Folder of the artifacts a captured run handed over; empty when the run was not captured.
    public Optional<Path> artifacts(int source, String runId) throws IOException {
        return capture.artifacts(source, runId);
    }

    /// Stops listening to scripts. Jobs go on; the next start takes them up.
    @Override
    public void close() {
        capture.close();
    }
}
