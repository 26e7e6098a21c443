package io.trialdesk.sync;

import io.trialdesk.model.Run;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Source;
import io.trialdesk.model.Value;
import io.trialdesk.series.PointBuffer;
import io.trialdesk.store.Append;
import io.trialdesk.store.IngestBatch;
import io.trialdesk.store.Store;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Local runs with many points for tests against a real server, and what the server must hold
/// afterwards.
final class LocalRuns {
    static final long START = 1_764_000_000_123L;
    static final long END = 1_764_000_900_456L;
    private static final Map<String, String> PARAMS =
            Map.of("lr", "0.001", "model/name", "größe x", "empty", "", "layers.0.size", "128");

    private LocalRuns() {}

    static long add(Store store, String id, int points) {
        int folder = store.sources().add(Source.Kind.FOLDER, "/runs").id();
        var params = new TreeMap<String, Value>();
        PARAMS.forEach((key, text) -> params.put(key, new Value.Text(text)));
        var run =
                new Run(
                        id,
                        "run " + id,
                        id,
                        "plain",
                        "exp",
                        RunStatus.KILLED,
                        Instant.ofEpochMilli(START),
                        Instant.ofEpochMilli(END),
                        null,
                        params,
                        Map.of("team", "nlp", "mlflow.note.content", "first *try*"),
                        Map.of(),
                        false);
        var appends = new ArrayList<Append>();
        series(points)
                .forEach((metric, all) -> appends.add(Append.instead(id, metric, points(all))));
        var _ =
                store.runs()
                        .commitDurably(
                                new IngestBatch(
                                        folder, List.of(run), appends, List.of(), List.of()));
        return store.runs().find(folder, id).orElseThrow().key();
    }

    private static io.trialdesk.series.Points points(List<double[]> all) {
        var buffer = new PointBuffer();
        all.forEach(it -> buffer.add((long) it[0], it[1] / 1000, it[2]));
        return buffer.toPoints();
    }

    /// Per metric: step, milliseconds, value.
    static Map<String, List<double[]>> series(int points) {
        var loss = new ArrayList<double[]>();
        var rate = new ArrayList<double[]>();
        for (int i = 0; i < points; i++) {
            double value =
                    i % 50 == 3
                            ? Double.NaN
                            : i % 997 == 5 ? Double.POSITIVE_INFINITY : 1.0 / (i + 1);
            loss.add(new double[] {i, START + 10.0 * i, value});
            rate.add(new double[] {i / 2 - 5, START + 10.0 * i, Math.sin(i)});
        }
        return Map.of("val/loss", loss, "rate", rate);
    }

    /// What an independent client must find, in the words of dump_mlflow.py.
    static Map<String, List<String>> wantedPoints(int points) {
        var wanted = new TreeMap<String, List<String>>();
        series(points)
                .forEach(
                        (metric, all) ->
                                wanted.put(
                                        metric,
                                        all.stream()
                                                .map(
                                                        it ->
                                                                (long) it[0]
                                                                        + " "
                                                                        + (long) it[1]
                                                                        + " "
                                                                        + text(it[2]))
                                                .sorted()
                                                .toList()));
        return wanted;
    }

    static Map<String, List<String>> foundPoints(JsonNode run) {
        var found = new TreeMap<String, List<String>>();
        run.path("points")
                .properties()
                .forEach(
                        it ->
                                found.put(
                                        it.getKey(),
                                        it.getValue().values().stream()
                                                .map(
                                                        p ->
                                                                p.get(0).asLong()
                                                                        + " "
                                                                        + p.get(1).asLong()
                                                                        + " "
                                                                        + text(value(p.get(2))))
                                                .sorted(Comparator.naturalOrder())
                                                .toList()));
        return found;
    }

    private static double value(JsonNode node) {
        return node.isString() ? Double.parseDouble(node.asString()) : node.asDouble();
    }

    private static String text(double value) {
        return Math.abs(value) == Double.MAX_VALUE
                ? Double.toString(Math.copySign(Double.POSITIVE_INFINITY, value))
                : Double.toString(value);
    }

    static Map<String, String> texts(JsonNode node) {
        return node.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().asString()));
    }

    static Map<String, String> params() {
        return PARAMS;
    }
}
