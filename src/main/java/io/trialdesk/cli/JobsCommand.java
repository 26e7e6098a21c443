package io.trialdesk.cli;

import io.trialdesk.store.Job;
import io.trialdesk.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// `jobs`: the training processes started from this workspace, newest first.
@Command(name = "jobs", description = "Training started from this workspace, newest first.")
public final class JobsCommand implements Runnable {
    private final Supplier<Store> store;
    private final PrintWriter out;

    @Option(names = "--format", description = "table, json or csv (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TABLE;

    public JobsCommand(Supplier<Store> store, PrintWriter out) {
        this.store = store;
        this.out = out;
    }

    @Override
    public void run() {
        var jobs = store.get().jobs().all();
        if (format == Format.JSON) {
            var array = JsonNodeFactory.instance.arrayNode();
            jobs.forEach(job -> json(array.addObject(), job));
            Answer.json(out, array);
        } else {
            Answer.rows(
                    out,
                    format,
                    List.of("id", "project", "entry", "status", "exit_code", "start_time"),
                    jobs.stream().map(JobsCommand::cells).toList());
        }
    }

    private static void json(ObjectNode node, Job job) {
        node.put("id", job.id());
        node.put("project", job.project().toString());
        node.put("entry", job.entry());
        var command = node.putArray("command");
        job.command().forEach(command::add);
        node.put("status", job.status().name());
        node.put("exit_code", job.exitCode());
        var runs = node.putArray("run_ids");
        job.runIds().forEach(runs::add);
        node.put("start_time", RunJson.time(job.created()));
        node.put("end_time", RunJson.time(job.end()));
    }

    private static List<String> cells(Job job) {
        return List.of(
                job.id(),
                job.project().toString(),
                job.entry(),
                job.status().name(),
                job.exit().isPresent() ? Integer.toString(job.exit().getAsInt()) : "",
                Objects.requireNonNullElse(RunJson.time(job.created()), ""));
    }
}
