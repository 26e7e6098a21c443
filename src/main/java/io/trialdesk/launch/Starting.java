package io.trialdesk.launch;

import io.trialdesk.store.Job;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Starts the process of a job: in the project's folder, its output in a file (a pipe would kill it
/// when the app ends), in a session of its own, under a shim that writes down the exit code.
final class Starting {
    private static final String RUNS = "runs";
    private static final boolean WINDOWS = File.separatorChar == '\\';
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private Starting() {}

    static Process start(Job job, String token, ScriptEnvironment environment) throws IOException {
        var files = new JobFolder(job.folder());
        files.prepare(token);
        makeRunFolder(job);
        var builder = new ProcessBuilder(vector(job, files));
        environment.applyTo(builder.environment());
        return builder.directory(job.project().toFile())
                .redirectInput(new File(WINDOWS ? "NUL" : "/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(files.log().toFile())
                .start();
    }

    private static List<String> vector(Job job, JobFolder files) {
        if (WINDOWS) {
            return job.command();
        }
        var vector = new ArrayList<String>();
        Programs.find("setsid", System.getenv()).ifPresent(p -> vector.add(p.toString()));
        vector.addAll(List.of("/bin/sh", files.shim().toString(), files.path().toString()));
        vector.addAll(job.command());
        return vector;
    }

    /// The folder a script may keep its own log in: beside the runs of earlier starts, so that it
    /// is the user's and outlives this workspace.
    static Path runFolder(Job job) {
        var stamp = STAMP.format(job.created().atZone(ZoneId.systemDefault()));
        var name = job.entry().replaceAll("\\.py\\b", "").replaceAll("[^A-Za-z0-9_.-]+", "-");
        return job.project()
                .resolve(RUNS)
                .resolve("%s-%s-%s".formatted(stamp, name, job.id().substring(0, 6)));
    }

    private static void makeRunFolder(Job job) throws IOException {
        if (Files.isWritable(job.project())) {
            Files.createDirectories(runFolder(job));
        }
    }

    /// A script that has no use for its folder leaves none behind.
    static void removeEmptyRunFolder(Job job) throws IOException {
        for (var each : List.of(runFolder(job), job.project().resolve(RUNS))) {
            if (isEmpty(each)) {
                Files.delete(each);
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }
}
