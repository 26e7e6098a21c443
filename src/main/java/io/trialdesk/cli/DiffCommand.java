package io.trialdesk.cli;

import io.trialdesk.diff.Diff;
import io.trialdesk.diff.DiffRow;
import io.trialdesk.model.Run;
import io.trialdesk.model.Value;
import io.trialdesk.store.StoredRun;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// `diff SOURCE RUN RUN...`: where runs differ. Values that mean the same are equal.
@Command(name = "diff", description = "Where two or more runs differ.")
public final class DiffCommand implements Runnable {
    private final Supplier<Reading> reading;
    private final PrintWriter out;

    @Parameters(index = "0", paramLabel = "SOURCE")
    private String source = "";

    @Parameters(
            index = "1..*",
            arity = "2..*",
            paramLabel = "RUN",
            description = "Ids, beginnings of ids, or names.")
    private List<String> runs = List.of();

    @Option(names = "--all", description = "Also what is the same.")
    private boolean all;

    @Option(names = "--format", description = "table, json or csv (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TABLE;

    public DiffCommand(Supplier<Reading> reading, PrintWriter out) {
        this.reading = reading;
        this.out = out;
    }

    @Override
    public void run() {
        var desk = reading.get();
        var place = desk.sources(List.of(source)).getFirst();
        var stored = runs.stream().map(text -> desk.run(place, text)).toList();
        var chosen = stored.stream().map(StoredRun::run).toList();
        var details = stored.stream().map(it -> desk.store().details().of(it.key())).toList();
        var rows = Diff.of(chosen, details).stream().filter(row -> all || !row.same()).toList();
        if (format == Format.JSON) {
            json(chosen, rows);
        } else {
            table(chosen, rows);
        }
    }

    private void json(List<Run> chosen, List<DiffRow> rows) {
        var node = JsonNodeFactory.instance.objectNode();
        var ids = node.putArray("runs");
        chosen.forEach(run -> ids.add(run.id()));
        var array = node.putArray("rows");
        rows.forEach(row -> json(array.addObject(), row));
        Answer.json(out, node);
    }

    private static void json(ObjectNode node, DiffRow row) {
        node.put("section", section(row));
        node.put("key", row.key());
        var values = node.putArray("values");
        row.values()
                .forEach(
                        value ->
                                value.ifPresentOrElse(
                                        v -> values.add(RunJson.value(v)), values::addNull));
        node.put("same", row.same());
    }

    private void table(List<Run> chosen, List<DiffRow> rows) {
        var head = new ArrayList<>(List.of("section", "key"));
        chosen.forEach(run -> head.add(run.name()));
        var lines =
                rows.stream()
                        .map(
                                row ->
                                        Stream.concat(
                                                        Stream.of(section(row), row.key()),
                                                        row.values().stream()
                                                                .map(
                                                                        v ->
                                                                                v.map(Value::text)
                                                                                        .orElse(
                                                                                                "")))
                                                .toList())
                        .toList();
        Answer.rows(out, format, head, lines);
    }

    private static String section(DiffRow row) {
        return row.section().name().toLowerCase(Locale.ROOT);
    }
}
