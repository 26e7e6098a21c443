package io.trialdesk.ui.jobs;

import io.trialdesk.launch.Arguments;
import io.trialdesk.launch.Entry;
import io.trialdesk.launch.Field;
import io.trialdesk.model.RunStatus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A desk over real processes of this system, as simple as can be.
final class RealProcesses implements JobsDesk, AutoCloseable {
    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final List<JobOrder> orders = new ArrayList<>();
    private boolean allowed;

    RealProcesses(Path folder) {
        this.folder = folder;
    }

    /// A shell script that counts, then waits to be stopped.
    static Entry counting(Path folder) {
        try {
            Files.writeString(
                    folder.resolve("count.sh"),
                    "for i in 1 2 3; do echo step $i of \"$@\"; done; sleep 600\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var rounds =
                new Field(
                        "rounds",
                        Field.Kind.WHOLE,
                        "3",
                        List.of(),
                        "how many",
                        false,
                        new Field.Shape.Option("--rounds", Field.Many.ONE));
        return new Entry(
                "count.sh",
                Entry.Kind.SCRIPT,
                List.of("sh", "count.sh"),
                List.of(rounds),
                "count.sh line 1");
    }

    @Override
    public synchronized List<ProjectItem> projects() {
        return List.of(new ProjectItem(folder, List.of(counting(folder)), allowed, ""));
    }

    @Override
    public synchronized List<JobItem> jobs() {
        var jobs = new ArrayList<JobItem>();
        for (int i = processes.size() - 1; i >= 0; i--) {
            jobs.add(job(i, processes.get(i), orders.get(i)));
        }
        return jobs;
    }

    private JobItem job(int number, Process process, JobOrder order) {
        boolean lives = process.isAlive();
        return new JobItem(
                Integer.toString(number),
                order.entry().name(),
                folder,
                order.entry().name(),
                Arguments.vector(order.entry(), order.values()),
                lives ? RunStatus.RUNNING : RunStatus.KILLED,
                "",
                false,
                lives ? OptionalInt.empty() : OptionalInt.of(process.exitValue()),
                OptionalLong.of(process.pid()),
                Instant.EPOCH,
                Optional.of(Instant.EPOCH),
                lives ? Optional.empty() : Optional.of(Instant.EPOCH),
                List.of(),
                Optional.of(folder.resolve(number + ".log")));
    }

    @Override
    public synchronized String start(JobOrder order) throws IOException {
        allowed = true;
        var log = folder.resolve(processes.size() + ".log").toFile();
        processes.add(
                new ProcessBuilder(Arguments.vector(order.entry(), order.values()))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start());
        orders.add(order);
        return Integer.toString(processes.size() - 1);
    }

    @Override
    public void stop(String job) {
        Process process;
        synchronized (this) {
            process = processes.get(Integer.parseInt(job));
        }
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }

    @Override
    public synchronized Optional<JobOrder> order(String job) {
        return Optional.of(orders.get(Integer.parseInt(job)));
    }

    @Override
    public void close() {
        for (int i = 0; i < processes.size(); i++) {
            stop(Integer.toString(i));
        }
    }
}
