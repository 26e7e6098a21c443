package io.trialdesk.cli;

import io.trialdesk.model.Run;
import io.trialdesk.model.Source;
import io.trialdesk.query.Attributes;
import io.trialdesk.query.Catalogue;
import io.trialdesk.query.Filter;
import io.trialdesk.query.FilterException;
import io.trialdesk.query.Order;
import io.trialdesk.query.RunQuery;
import io.trialdesk.store.StoredRun;
import io.trialdesk.work.Clock;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.databind.node.JsonNodeFactory;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `runs SOURCE...`: every run of the sources, filtered and sorted.
@Command(name = "runs", description = "The runs of folders, files and servers in one table.")
public final class RunsCommand implements Runnable {
    private final Supplier<Reading> reading;
    private final Clock clock;
    private final PrintWriter out;

    @Parameters(paramLabel = "SOURCE", arity = "1..*")
    private List<String> sources = List.of();

    @Option(names = "--filter", paramLabel = "E", description = "For example: metrics.loss < 0.1")
    private String filter = "";

    @Option(
            names = "--sort",
            paramLabel = "COL[:desc]",
            description = "A column, most important first; may be repeated.")
    private List<String> sort = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many runs.")
    private int limit = Integer.MAX_VALUE;

    @Option(
            names = "--columns",
            paramLabel = "C,...",
            split = ",",
            description = "Columns of the table, for example name,params.lr,metrics.loss")
    private List<String> columns = List.of();

    @Option(names = "--deleted", description = "Also the runs that their tool marked deleted.")
    private boolean deleted;

    @Option(names = "--format", description = "table, json or csv (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TABLE;

    public RunsCommand(Supplier<Reading> reading, Clock clock, PrintWriter out) {
        this.reading = reading;
        this.clock = clock;
        this.out = out;
    }

    @Override
    public void run() {
        if (limit < 0) {
            throw Failure.wrongUse("--limit %d: expected 0 or more".formatted(limit));
        }
        var condition = condition();
        var desk = reading.get();
        var places =
                desk.sources(sources).stream()
                        .collect(
                                Collectors.toMap(
                                        Source::id, s -> s, (a, _) -> a, LinkedHashMap::new));
        var catalogue = desk.store().catalogue().now();
        var query =
                new RunQuery(
                        condition, orders(catalogue), places.keySet(), Optional.empty(), deleted);
        var rows = answer(query, catalogue);
        if (format == Format.JSON) {
            var keys = Arrays.stream(rows).mapToObj(catalogue::key).toList();
            var shown = List.copyOf(places.values());
            var runs =
                    desk.store().runs().byKeys(keys).stream()
                            .collect(Collectors.toMap(StoredRun::key, run -> run));
            json(
                    keys.stream()
                            .flatMap(key -> Stream.ofNullable(runs.get(key)))
                            .map(run -> Seen.at(desk.store(), run, shown))
                            .toList(),
                    places);
        } else {
            table(desk, catalogue, rows, List.copyOf(places.values()));
        }
    }

    /// Prints the table of some sources, as the command does without options.
    public void print(List<String> places) {
        sources = List.copyOf(places);
        run();
    }

    private Filter condition() {
        try {
            return Filter.parse(filter);
        } catch (FilterException e) {
            throw Failure.wrongFilter(filter, e);
        }
    }

    private int[] answer(RunQuery query, Catalogue catalogue) {
        try {
            return Arrays.stream(query.rows(catalogue, clock.now())).limit(limit).toArray();
        } catch (FilterException e) {
            throw Failure.wrongFilter(filter, e);
        }
    }

    /// The order asked for, then by path: the same folders are printed in the same order whatever
    /// was read first.
    private List<Order> orders(Catalogue catalogue) {
        return Stream.concat(
                        sort.stream().map(text -> order(catalogue, text)),
                        Stream.of(Order.ascending(Attributes.PATH)))
                .toList();
    }

    /// The runs that these sources show under another id than the one of the workspace.
    private static Map<Long, Run> elsewhere(
            Reading desk, Catalogue catalogue, int[] rows, List<Source> places) {
        var own = places.stream().map(Source::id).collect(Collectors.toSet());
        var keys =
                Arrays.stream(rows)
                        .filter(row -> !own.contains(catalogue.source(row)))
                        .mapToObj(catalogue::key)
                        .toList();
        return desk.store().runs().byKeys(keys).stream()
                .map(run -> Seen.at(desk.store(), run, places))
                .collect(Collectors.toMap(StoredRun::key, StoredRun::run));
    }

    private static Order order(Catalogue catalogue, String text) {
        boolean descending = text.endsWith(":desc");
        var name =
                descending || text.endsWith(":asc")
                        ? text.substring(0, text.lastIndexOf(':'))
                        : text;
        return new Order(RunCells.find(catalogue, name), descending);
    }

    private void json(List<StoredRun> runs, Map<Integer, Source> places) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var run : runs) {
            array.add(RunJson.of(run, Objects.requireNonNull(places.get(run.source())).location()));
        }
        Answer.json(out, array);
    }

    private void table(Reading desk, Catalogue catalogue, int[] rows, List<Source> places) {
        var shown =
                columns.isEmpty()
                        ? RunCells.telling(catalogue, rows, format == Format.CSV)
                        : columns.stream().map(name -> RunCells.find(catalogue, name)).toList();
        var head = shown.stream().map(RunCells::title).toList();
        var elsewhere = elsewhere(desk, catalogue, rows, places);
        var lines =
                Arrays.stream(rows)
                        .mapToObj(
                                row ->
                                        shown.stream()
                                                .map(
                                                        id ->
                                                                RunCells.text(
                                                                        catalogue,
                                                                        id,
                                                                        row,
                                                                        elsewhere.get(
                                                                                catalogue.key(
                                                                                        row))))
                                                .toList())
                        .toList();
        Answer.rows(out, format, head, lines);
    }
}
