package io.trialdesk.cli;

import io.trialdesk.model.Run;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// `show SOURCE RUN`: one run, everything but the points.
@Command(name = "show", description = "One run: everything but the points.")
public final class ShowCommand implements Runnable {
    private final Supplier<Reading> reading;
    private final PrintWriter out;

    @Parameters(index = "0", paramLabel = "SOURCE")
    private String source = "";

    @Parameters(index = "1", paramLabel = "RUN", description = "Id, beginning of an id, or name.")
    private String run = "";

    @Option(names = "--format", description = "table, json or csv (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TABLE;

    public ShowCommand(Supplier<Reading> reading, PrintWriter out) {
        this.reading = reading;
        this.out = out;
    }

    @Override
    public void run() {
        var desk = reading.get();
        var place = desk.sources(List.of(source)).getFirst();
        var stored = desk.run(place, run);
        var details = desk.store().details().of(stored.key());
        if (format == Format.JSON) {
            var node = RunJson.of(stored, place.location());
            DetailsJson.add(node, details, desk.store().details().media(stored.key()));
            Answer.json(out, node);
        } else {
            var lines = lines(stored.run());
            details.provenance()
                    .forEach(
                            (field, known) ->
                                    lines.add(
                                            List.of(
                                                    "provenance",
                                                    DetailsJson.word(field),
                                                    known.text())));
            Answer.rows(out, format, List.of("section", "key", "value"), lines);
        }
    }

    private static List<List<String>> lines(Run run) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("run", "id", run.id()));
        lines.add(List.of("run", "name", run.name()));
        lines.add(List.of("run", "path", run.path()));
        lines.add(List.of("run", "format", run.format()));
        lines.add(List.of("run", "experiment", run.experiment()));
        lines.add(List.of("run", "status", run.status().name()));
        lines.add(
                List.of(
                        "run",
                        "start_time",
                        Objects.requireNonNullElse(RunJson.time(run.start()), "")));
        lines.add(
                List.of(
                        "run",
                        "end_time",
                        Objects.requireNonNullElse(RunJson.time(run.end()), "")));
        run.parent().ifPresent(parent -> lines.add(List.of("run", "parent_id", parent)));
        run.params().forEach((key, value) -> lines.add(List.of("params", key, value.text())));
        run.metrics()
                .forEach(
                        (key, last) ->
                                lines.add(
                                        List.of(
                                                "metrics",
                                                key,
                                                Double.toString(last.lastValue()))));
        run.tags().forEach((key, value) -> lines.add(List.of("tags", key, value)));
        return lines;
    }
}
