package io.trialdesk.capture;

import com.sun.net.httpserver.HttpServer;

import io.trialdesk.model.RunStatus;
import io.trialdesk.store.Store;
import io.trialdesk.work.Clock;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The endpoint that training scripts log to when Trialdesk started them. It listens on 127.0.0.1
/// alone and answers when what it was told is on disk. Any thread.
public final class Capture implements AutoCloseable {
    private static final String FOLDER = "captured";

    private final HttpServer server;
    private final ExecutorService workers;
    private final Recorder recorder;
    private final Gate gate;
    private final Path root;

    private Capture(HttpServer server, Store store, Path home, Clock clock) {
        this.server = server;
        this.root = home.resolve(FOLDER);
        this.recorder = new Recorder(store, clock);
        this.gate = new Gate(server.getAddress().getPort());
        this.workers = Executors.newVirtualThreadPerTaskExecutor();
        var artifacts = new Artifacts(root);
        var routes = new Routes(recorder, store, artifacts);
        server.setExecutor(workers);
        server.createContext("/", new Exchanges(gate, routes, artifacts));
        server.start();
    }

    /// Starts listening.
    ///
    /// @param home folder of the workspace, where artifacts go
    /// @param wishedPort the port used last time, so that scripts that are still running find the
    ///   endpoint again; 0 for any. When it is taken, another one is used
    public static Capture start(Store store, Path home, Clock clock, int wishedPort)
            throws IOException {
        // Without it every answer waits for the other side's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        return new Capture(bind(wishedPort), store, home, clock);
    }

    private static HttpServer bind(int port) throws IOException {
        var loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        try {
            return HttpServer.create(new InetSocketAddress(loopback, port), 100);
        } catch (BindException taken) {
            if (port == 0) {
                throw taken;
            }
            return HttpServer.create(new InetSocketAddress(loopback, 0), 100);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// What scripts get as `MLFLOW_TRACKING_URI`.
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /// Lets a job's script in.
    ///
    /// @return the token it has to show
    public String admit(JobRun job) {
        var token = Gate.freshToken();
        gate.admit(token, job);
        return token;
    }

    /// Lets a script in that has its token from an earlier start of the app.
    public void readmit(String token, JobRun job) {
        gate.admit(token, job);
    }

    /// The process has ended: its script is let in no more, and its exit decides. Runs that are
    /// still open get the job's status. When the process failed, so did the last run it closed by
    /// itself: the client's exit hook calls a run finished whatever happened.
    ///
    /// @param status of the job
    /// @param note a tag's text, such as the exit code, for runs whose status this changes
    public void conclude(JobRun job, RunStatus status, String note) throws IOException {
        gate.dismiss(job.job());
        recorder.record(
                ledger -> {
                    var mine =
                            ledger.shelf(job.source()).runs.values().stream()
                                    .filter(r -> r.job.equals(job.job()))
                                    .toList();
                    mine.stream()
                            .filter(r -> !r.status.isOver())
                            .forEach(r -> conclude(ledger, r, status, note));
                    if (status == RunStatus.FAILED || status == RunStatus.KILLED) {
                        lastOnTop(mine)
                                .filter(r -> r.status == RunStatus.FINISHED)
                                .ifPresent(r -> conclude(ledger, r, status, note));
                    }
                    mine.forEach(r -> r.seen.clear());
                    return mine.size();
                });
    }

    /// Makes the run of a job whose script told of none, so that every job leaves one.
    ///
    /// @param params the values it was started with
    public void record(
            JobRun job,
            Map<String, String> params,
            RunStatus status,
            Instant start,
            Instant end,
            String note)
            throws IOException {
        recorder.record(
                ledger -> {
                    var run = new CaptureRun(job.source(), job.runId(), job.job());
                    run.experiment = job.experiment();
                    run.experimentId = ExperimentCalls.idOf(ledger, job.source(), job.experiment());
                    run.params.putAll(params);
                    run.tags.putAll(job.tags());
                    run.start = start;
                    run.end = end;
                    RunCalls.rename(run, job.name());
                    ledger.shelf(job.source()).runs.put(run.id, run);
                    conclude(ledger, run, status, note);
                    ledger.changedBeside(run);
                    return run.id;
                });
    }

    private static Optional<CaptureRun> lastOnTop(List<CaptureRun> runs) {
        return runs.stream()
                .filter(r -> !r.tags.containsKey("mlflow.parentRunId") && r.end != null)
                .max(Comparator.comparing(r -> r.end == null ? Instant.MIN : r.end));
    }

    private static void conclude(Ledger ledger, CaptureRun run, RunStatus status, String note) {
        run.status = status;
        run.end = run.end == null ? ledger.now() : run.end;
        if (!note.isEmpty()) {
            run.tags.put("trialdesk.exit", note);
        }
        ledger.changed(run);
    }

    /// Folder of the artifacts that a captured run handed over; empty when the run is unknown here.
    public Optional<Path> artifacts(int source, String runId) throws IOException {
        return recorder.record(
                ledger ->
                        Optional.ofNullable(ledger.shelf(source).runs.get(runId))
                                .map(r -> Artifacts.ofRun(root, source, r.experimentId, r.id)));
    }

    /// Stops listening once the calls under way are answered.
    @Override
    public void close() {
        server.stop(1);
        workers.close();
        recorder.close();
    }
}
