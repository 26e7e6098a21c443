package io.trialdesk.cli;

import io.trialdesk.model.Edit;
import io.trialdesk.model.Source;
import io.trialdesk.store.StoredRun;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.PrintWriter;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/// `push SOURCE RUN... --to URL`: lets local runs with all their points go to a server, with the
/// next sync and whenever they grow.
@Command(name = "push", description = "Lets local runs go to a server with the next sync.")
public final class PushCommand implements Runnable {
    private final Supplier<Reading> reading;
    private final PrintWriter err;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "A folder or file.")
    private String source = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "RUN",
            description = "Ids, beginnings of ids, or names.")
    private List<String> runs = List.of();

    @Option(names = "--to", required = true, paramLabel = "URL", description = "An added server.")
    private String url = "";

    @Option(
            names = "--experiment",
            paramLabel = "E",
            description =
                    "Where to on the server (default: the run's own, else the folder's name).")
    private String experiment = "";

    /// @param reading over the workspace itself, for what waits is kept there
    public PushCommand(Supplier<Reading> reading, PrintWriter err) {
        this.reading = reading;
        this.err = err;
    }

    @Override
    public void run() {
        if (Places.parse(source).kind() == Source.Kind.SERVER) {
            throw Failure.wrongUse(source + ": only local runs are pushed");
        }
        var desk = reading.get();
        var server = Outcomes.known(desk.store(), url);
        var place = desk.sources(List.of(source)).getFirst();
        var chosen = runs.stream().map(text -> desk.run(place, text)).distinct().toList();
        var experiments = new TreeSet<String>();
        for (var run : chosen) {
            var where = experiment(place, run);
            experiments.add(where);
            var _ = desk.store().edits().apply(new Edit.Push(run.key(), server.source(), where));
        }
        err.printf(
                "trialdesk: %,d runs wait for %s, experiment %s; `trialdesk sync %s` sends them,"
                        + " --dry-run shows what%n",
                chosen.size(), server.url(), String.join(", ", experiments), server.url());
    }

    private String experiment(Source place, StoredRun run) {
        if (!experiment.isBlank()) {
            return experiment;
        }
        var own = run.run().experiment();
        return own.isBlank() ? place.shortName() : own;
    }
}
