package io.trialdesk.ui.jobs;

import io.trialdesk.launch.Entries;
import io.trialdesk.launch.Entry;
import io.trialdesk.launch.Field;
import io.trialdesk.model.RunStatus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Jobs and projects for pictures and tests: the sample projects, and jobs made up in each state.
public final class JobsStory implements JobsDesk {
    static final Instant NOW = Instant.parse("2026-11-24T09:41:07Z");

    private final List<ProjectItem> projects;
    private final List<JobItem> jobs;
    private volatile boolean failing;

    JobsStory(List<ProjectItem> projects, List<JobItem> jobs) {
        this.projects = projects;
        this.jobs = jobs;
    }

    public static JobsStory empty() {
        return new JobsStory(List.of(), List.of());
    }

    public static JobsStory typical() {
        return new JobsStory(
                List.of(project("credit-scoring", true), project("hydra-sweep", false)), samples());
    }

    public static JobsStory huge() {
        var projects = new ArrayList<ProjectItem>();
        for (int i = 0; i < 60; i++) {
            projects.add(
                    new ProjectItem(
                            Path.of("/home/ada/projects/vision-transformer-ablation-" + i),
                            List.of(wide("train.py"), wide("finetune.py")),
                            true,
                            ""));
        }
        var jobs = new ArrayList<JobItem>();
        var samples = samples();
        for (int i = 0; i < 5000; i++) {
            var like = samples.get(i % 6);
            jobs.add(copy(like, 5000 - i, NOW.minus(Duration.ofMinutes(17L * i))));
        }
        return new JobsStory(projects, jobs);
    }

    /// From now on nothing can be read.
    public void fail() {
        failing = true;
    }

    public void mend() {
        failing = false;
    }

    @Override
    public List<ProjectItem> projects() {
        check();
        return projects;
    }

    @Override
    public List<JobItem> jobs() {
        check();
        return jobs;
    }

    private void check() {
        if (failing) {
            throw new IllegalStateException(
                    "the workspace in /home/ada/.trialdesk does not answer");
        }
    }

    @Override
    public String start(JobOrder order) throws IOException {
        throw new IOException("python is not on the PATH; install it or make a .venv");
    }

    @Override
    public void stop(String job) {}

    @Override
    public Optional<JobOrder> order(String job) {
        var project = projects.getFirst();
        return Optional.of(
                new JobOrder(project.folder(), project.entries().getFirst(), Map.of("seed", "7")));
    }

    static ProjectItem project(String name, boolean allowed) {
        var folder = Path.of("sample-projects", name).toAbsolutePath();
        try {
            return new ProjectItem(folder, Entries.of(folder), allowed, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry wide(String name) {
        var fields = new ArrayList<Field>();
        for (int i = 0; i < 200; i++) {
            fields.add(
                    new Field(
                            "model.encoder.layers." + i + ".dropout",
                            Field.Kind.REAL,
                            "0.1",
                            List.of(),
                            "Probability that a unit of layer " + i + " is silent in training",
                            false,
                            new Field.Shape.Option("--dropout" + i, Field.Many.ONE)));
        }
        return new Entry(
                name, Entry.Kind.SCRIPT, List.of("python", name), fields, name + " line 41");
    }

    private static List<JobItem> samples() {
        return List.of(
                sample(6, "gbm-depth-8", RunStatus.RUNNING, -1, 192, 0, false),
                sample(5, "gbm-depth-6", RunStatus.RUNNING, -1, 2840, 0, true),
                sample(4, "seed-sweep", RunStatus.SCHEDULED, -1, 20, 0, false),
                sample(3, "warm-start", RunStatus.FINISHED, 0, 7300, 412, false),
                sample(2, "warm-start", RunStatus.FAILED, 1, 9000, 4, false),
                sample(1, "logreg", RunStatus.KILLED, 143, 93000, 1840, false));
    }

    private static JobItem sample(
            long id,
            String name,
            RunStatus status,
            int exit,
            long secondsAgo,
            long seconds,
            boolean stopping) {
        var started = NOW.minusSeconds(secondsAgo);
        boolean waits = status == RunStatus.SCHEDULED;
        boolean over = status.isOver();
        return new JobItem(
                Long.toString(id),
                name,
                Path.of("/home/ada/projects/credit-scoring"),
                "train.py",
                List.of(
                        "python",
                        "train.py",
                        "--model=gbm",
                        "--learning-rate=0.05",
                        "--max-depth=8",
                        "--note=first try, deeper trees"),
                status,
                waits ? "2 of 2 slots are taken" : "",
                stopping,
                over ? OptionalInt.of(exit) : OptionalInt.empty(),
                waits ? OptionalLong.empty() : OptionalLong.of(4700 + id),
                started,
                waits ? Optional.empty() : Optional.of(started),
                over ? Optional.of(started.plusSeconds(seconds)) : Optional.empty(),
                id == 6 || id == 3 ? List.of(id) : List.of(),
                waits ? Optional.empty() : Optional.of(log(id)));
    }

    /// A log as training scripts write them, with one that fails.
    private static Path log(long id) {
        try {
            var file = Files.createTempFile("job-" + id, ".log");
            file.toFile().deleteOnExit();
            var lines = new ArrayList<String>();
            lines.add("loading data/train.csv: 30 000 rows, 24 columns");
            for (int i = 1; i <= (id == 2 ? 3 : 240); i++) {
                lines.add(
                        "epoch %3d  loss %.4f  val/loss %.4f  val/acc %.4f  lr 5.0e-02"
                                .formatted(i, 1.2 / i, 1.3 / i + 0.02, 1 - 0.4 / (i + 1)));
            }
            if (id == 2) {
                lines.add("Traceback (most recent call last):");
                lines.add("  File \"train.py\", line 118, in <module>");
                lines.add("    main(parse())");
                lines.add("ValueError: max_depth must be at least 1, got -3");
            }
            Files.write(file, lines);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JobItem copy(JobItem item, long id, Instant started) {
        return new JobItem(
                Long.toString(id),
                item.name(),
                item.project(),
                item.entry(),
                item.command(),
                item.status().isOver() ? item.status() : RunStatus.FINISHED,
                "",
                false,
                item.exitCode(),
                item.pid(),
                started,
                Optional.of(started),
                Optional.of(started.plusSeconds(id % 900 + 3)),
                item.runs(),
                item.log());
    }
}
