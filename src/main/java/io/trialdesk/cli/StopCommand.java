package io.trialdesk.cli;

import io.trialdesk.launch.Launcher;
import io.trialdesk.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Supplier;

/// `stop JOB`: ends a training process and everything it started.
@Command(name = "stop", description = "Ends a job and every process it started.")
public final class StopCommand implements Runnable {
    private final Supplier<Store> store;
    private final Supplier<Launcher> launcher;
    private final PrintWriter err;

    @Parameters(index = "0", paramLabel = "JOB", description = "Its id, or the beginning of it.")
    private String job = "";

    @Option(
            names = "--grace",
            paramLabel = "SECONDS",
            description = "How long it may tidy up before it is ended by force (default: 10).")
    private int grace = 10;

    public StopCommand(Supplier<Store> store, Supplier<Launcher> launcher, PrintWriter err) {
        this.store = store;
        this.launcher = launcher;
        this.err = err;
    }

    @Override
    public void run() {
        if (job.isBlank()) {
            throw Failure.wrongUse("An empty text names no job; `trialdesk jobs` lists them.");
        }
        var found = store.get().jobs().all().stream().filter(j -> j.id().startsWith(job)).toList();
        if (found.size() != 1) {
            throw Failure.of(
                    found.isEmpty()
                            ? "no job " + job
                            : "%d jobs begin with %s".formatted(found.size(), job));
        }
        var one = found.getFirst();
        if (one.status().isOver()) {
            err.println("trialdesk: job " + one.id() + " had ended already: " + one.status());
            return;
        }
        try {
            launcher.get().stop(one.id(), Duration.ofSeconds(grace));
            err.println("trialdesk: job " + one.id() + " stopped");
        } catch (IOException e) {
            throw Failure.of(String.valueOf(e.getMessage()));
        }
    }
}
