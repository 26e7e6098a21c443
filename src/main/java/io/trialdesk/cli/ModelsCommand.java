package io.trialdesk.cli;

import io.trialdesk.model.ModelVersion;
import io.trialdesk.model.Source;
import io.trialdesk.registry.Board;
import io.trialdesk.registry.Registry;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// `models SOURCE`: the registered models of a server, changes that wait to be sent included.
@Command(name = "models", description = "The registered models of a server, with their versions.")
public final class ModelsCommand implements Runnable {
    private final Supplier<Reading> reading;
    private final PrintWriter out;
    private final PrintWriter err;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "The URL of a server.")
    private String source = "";

    @Option(names = "--format", description = "table, json or csv (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TABLE;

    public ModelsCommand(Supplier<Reading> reading, PrintWriter out, PrintWriter err) {
        this.reading = reading;
        this.out = out;
        this.err = err;
    }

    @Override
    public void run() {
        if (Places.parse(source).kind() != Source.Kind.SERVER) {
            throw Failure.wrongUse(source + ": registered models live on servers; give a URL");
        }
        var desk = reading.get();
        var place = desk.sources(List.of(source)).getFirst();
        var boards = new Registry(desk.store()).boards(place.id());
        if (format == Format.JSON) {
            var array = JsonNodeFactory.instance.arrayNode();
            boards.forEach(board -> json(array.addObject(), board));
            Answer.json(out, array);
        } else {
            Answer.rows(
                    out,
                    format,
                    List.of("model", "version", "stage", "aliases", "status", "run", "created"),
                    boards.stream()
                            .flatMap(b -> b.model().versions().stream().map(v -> cells(b, v)))
                            .toList());
        }
        int waiting = boards.stream().mapToInt(it -> it.waiting().size()).sum();
        if (waiting > 0) {
            err.printf(
                    "trialdesk: %,d changes shown wait to be sent; `trialdesk sync %s` sends"
                            + " them%n",
                    waiting, place.location());
        }
    }

    private static List<String> cells(Board board, ModelVersion version) {
        return List.of(
                board.model().name(),
                version.version(),
                version.stage(),
                String.join(" ", board.aliasesOf(version.version())),
                version.status(),
                version.runId(),
                Objects.requireNonNullElse(RunJson.time(version.created()), ""));
    }

    private static void json(ObjectNode node, Board board) {
        var model = board.model();
        node.put("name", model.name());
        node.put("description", model.description());
        node.put("created_time", RunJson.time(model.created()));
        node.put("updated_time", RunJson.time(model.updated()));
        var tags = node.putObject("tags");
        model.tags().forEach(tags::put);
        var aliases = node.putObject("aliases");
        model.aliases().forEach(aliases::put);
        node.put("waiting", board.waiting().size());
        var versions = node.putArray("versions");
        model.versions().forEach(version -> json(versions.addObject(), board, version));
    }

    private static void json(ObjectNode node, Board board, ModelVersion version) {
        node.put("version", version.version());
        node.put("stage", version.stage());
        var aliases = node.putArray("aliases");
        board.aliasesOf(version.version()).forEach(aliases::add);
        node.put("status", version.status());
        node.put("run_id", version.runId());
        node.put("origin", version.origin());
        node.put("description", version.description());
        node.put("created_time", RunJson.time(version.created()));
        node.put("updated_time", RunJson.time(version.updated()));
        var tags = node.putObject("tags");
        version.tags().forEach(tags::put);
    }
}
