package io.trialdesk.cli;

import io.trialdesk.launch.Entries;
import io.trialdesk.launch.Entry;
import io.trialdesk.launch.Launcher;
import io.trialdesk.model.RunStatus;
import io.trialdesk.store.Job;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// `launch PROJECT`: starts training, waits for its end and says how it ended. Typing the command
/// is the consent to run the project's code. Ending this command does not end the training.
@Command(
        name = "launch",
        description = "Starts training and waits for its end; exits 0 when it FINISHED.")
public final class LaunchCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Supplier<Launcher> launcher;
    private final PrintWriter out;
    private final PrintWriter err;

    @Parameters(
            index = "0",
            paramLabel = "PROJECT",
            description = "A folder with something to run.")
    private Path project = Path.of("");

    @Option(
            names = "--entry",
            paramLabel = "E",
            description = "Which one (default: the best found).")
    private @Nullable String entry;

    @Option(names = "-P", paramLabel = "key=value", description = "A value; may be repeated.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--follow", description = "Print what the training prints.")
    private boolean follow;

    public LaunchCommand(Supplier<Launcher> launcher, PrintWriter out, PrintWriter err) {
        this.launcher = launcher;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isDirectory(project)) {
            throw Failure.of(
                    project + ": no such folder; a project is a folder with something to run");
        }
        try {
            var chosen = chosen();
            var desk = launcher.get();
            desk.agree(project);
            var job = desk.start(project, chosen, values);
            err.printf("trialdesk: job %s: %s%n", job.id(), String.join(" ", job.command()));
            err.flush();
            return told(wait(desk, job));
        } catch (IOException e) {
            throw Failure.of(String.valueOf(e.getMessage()));
        }
    }

    private Entry chosen() throws IOException {
        if (entry != null) {
            return Entries.named(project, entry);
        }
        return Entries.of(project).stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                Failure.of(
                                        project
                                                + ": nothing to run found; name a script with"
                                                + " --entry"));
    }

    private Job wait(Launcher desk, Job job) throws IOException, InterruptedException {
        var end = new FutureTask<>(() -> desk.await(job.id()));
        Thread.ofVirtual().start(end);
        try (var log = new LogTail(job.log())) {
            while (!end.isDone()) {
                Thread.sleep(LOOK);
                print(log);
            }
            print(log);
            return end.get().orElseThrow(() -> Failure.of("job " + job.id() + " is gone"));
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end of job " + job.id() + " is not known", e);
        }
    }

    private void print(LogTail log) throws IOException {
        if (follow) {
            log.print(out);
        }
    }

    private int told(Job job) {
        var code = job.exit().isPresent() ? " with exit code " + job.exit().getAsInt() : "";
        var why = job.note().isEmpty() ? "" : ": " + job.note();
        err.printf("trialdesk: job %s %s%s%s%n", job.id(), job.status(), code, why);
        return job.status() == RunStatus.FINISHED ? ExitCode.DONE : ExitCode.FAILED;
    }
}
