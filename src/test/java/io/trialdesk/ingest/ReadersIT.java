package io.trialdesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.RealParts;
import io.trialdesk.config.JsonReader;
import io.trialdesk.config.Trees;
import io.trialdesk.model.Run;
import io.trialdesk.model.Value;
import io.trialdesk.store.StoredRun;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the readers make of the sample projects, value by value and point by point, against what
/// the tools that wrote them read there.
class ReadersIT {
    private static final Path SAMPLES = Path.of("sample-projects");
    private static final Path SCRIPTS = Path.of("src", "test", "python");

    @TempDir Path copy;

    @Test
    void mlflowFoldersSayWhatMlflowReads() throws Exception {
        copy(SAMPLES.resolve("digits-mlflow/mlruns"), copy.resolve("mlruns"));
        restoreArtifactFolders(copy.resolve("mlruns"));
        try (var workspace = new Workspace(copy.resolve("mlruns"))) {
            workspace.read();
            assertThat(workspace.damages()).isEmpty();
            compare(workspace, dump("dump_mlflow.py", copy.resolve("mlruns").toString()));
        }
    }

    @Test
    void mlflowDatabasesSayWhatMlflowReads() throws Exception {
        Files.copy(SAMPLES.resolve("digits-mlflow/mlflow.db"), copy.resolve("mlflow.db"));
        Files.copy(SAMPLES.resolve("digits-mlflow/mlflow.db"), copy.resolve("ours.db"));
        try (var workspace = new Workspace(copy.resolve("ours.db"))) {
            workspace.read();
            assertThat(workspace.damages()).isEmpty();
            var truth = dump("dump_mlflow.py", "sqlite:///" + copy.resolve("mlflow.db"));
            compare(workspace, truth);
        }
    }

    private static void compare(Workspace workspace, Value truth) {
        Map<String, StoredRun> ours = new HashMap<>();
        workspace.stored().forEach(run -> ours.put(run.run().id(), run));
        var theirs = ((Value.Items) truth).items();
        assertThat(ours).hasSize(theirs.size()).isNotEmpty();
        for (var run : theirs) {
            compare(workspace, ours.get(text(run, "id")), run);
        }
    }

    private static void compare(Workspace workspace, StoredRun stored, Value truth) {
        var run = stored.run();
        assertThat(run.name()).isEqualTo(text(truth, "name"));
        assertThat(run.experiment()).isEqualTo(text(truth, "experiment"));
        assertThat(run.status().name()).isEqualTo(text(truth, "status"));
        assertThat(run.start()).isEqualTo(time(truth, "start_time"));
        assertThat(run.end()).isEqualTo(time(truth, "end_time"));
        assertThat(run.parentId()).isEqualTo(textOrNull(truth, "parent_id"));
        assertThat(run.deleted()).hasToString(text(truth, "deleted"));
        assertThat(texts(run.params())).isEqualTo(texts(map(truth, "params")));
        assertThat(run.tags()).isEqualTo(texts(map(truth, "tags")));
        var latest = new HashMap<String, Double>();
        run.metrics().forEach((key, metric) -> latest.put(key, metric.lastValue()));
        assertThat(latest).isEqualTo(numbers(map(truth, "metrics")));
        map(truth, "points")
                .forEach(
                        (metric, points) ->
                                assertThat(ourPoints(workspace, stored, metric, 1000))
                                        .as(run.name() + " " + metric)
                                        .isEqualTo(theirPoints(points)));
    }

    @Test
    void eventFilesHoldWhatTensorBoardReads() throws Exception {
        var truth = map(dump("dump_tensorboard.py", SAMPLES.resolve("hydra-sweep").toString()));
        try (var workspace = new Workspace(SAMPLES.resolve("hydra-sweep"))) {
            workspace.read();
            assertThat(workspace.damages()).isEmpty();
            var runs = workspace.stored();
            assertThat(runs).hasSize(truth.size()).isNotEmpty();
            for (var stored : runs) {
                var tags = map(truth.get(stored.run().path()));
                assertThat(stored.run().metrics().keySet()).isEqualTo(tags.keySet());
                tags.forEach(
                        (metric, points) ->
                                assertThat(ourPoints(workspace, stored, metric, 1))
                                        .isEqualTo(theirPoints(points)));
            }
        }
    }

    @Test
    void jobsHoldTheConfigurationThatOmegaConfReads() throws Exception {
        var truth = map(dump("dump_hydra.py", SAMPLES.resolve("hydra-sweep").toString()));
        try (var workspace = new Workspace(SAMPLES.resolve("hydra-sweep"))) {
            workspace.read();
            var runs = workspace.byPath();
            assertThat(runs.keySet()).isEqualTo(truth.keySet());
            truth.forEach((path, job) -> compareJob(runs.get(path), job));
        }
    }

    private static void compareJob(Run run, Value job) {
        assertThat(kinds(run.params())).isEqualTo(kinds(Trees.flatten(Trees.at(job, "resolved"))));
        assertThat(run.experiment()).isEqualTo(Trees.at(job, "job", "name").text());
        var overrides = ((Value.Items) Trees.at(job, "overrides")).items();
        var typed = String.join(" ", overrides.stream().map(Value::text).toList());
        assertThat(run.tags().getOrDefault("hydra.overrides", "")).isEqualTo(typed);
        map(Trees.at(job, "choices"))
                .forEach(
                        (group, choice) -> {
                            if (!group.startsWith("hydra/")) {
                                assertThat(run.tags())
                                        .containsEntry("hydra.choices." + group, choice.text());
                            }
                        });
    }

    private static Value dump(String script, String argument) throws Exception {
        var python = RealParts.mlflow3().toString();
        var command = new ProcessBuilder(python, SCRIPTS.resolve(script).toString(), argument);
        return JsonReader.read(RealParts.run(command));
    }

    private static List<List<Double>> ourPoints(
            Workspace workspace, StoredRun run, String metric, int timeUnit) {
        var points = workspace.store.series().points(run.key(), metric);
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double time = points.time()[i];
            double told = timeUnit == 1 ? time : (double) Math.round(time * timeUnit);
            rows.add(List.of((double) points.step()[i], told, points.value()[i]));
        }
        return sorted(rows);
    }

    private static List<List<Double>> theirPoints(Value points) {
        List<List<Double>> rows = new ArrayList<>();
        for (var point : ((Value.Items) points).items()) {
            rows.add(((Value.Items) point).items().stream().map(ReadersIT::number).toList());
        }
        return sorted(rows);
    }

    private static List<List<Double>> sorted(List<List<Double>> rows) {
        rows.sort(
                (a, b) -> {
                    int order = a.get(0).compareTo(b.get(0));
                    order = order != 0 ? order : a.get(1).compareTo(b.get(1));
                    return order != 0 ? order : a.get(2).compareTo(b.get(2));
                });
        return rows;
    }

    private static double number(Value value) {
        return value.number().orElseThrow();
    }

    private static Map<String, Double> numbers(Map<String, Value> values) {
        Map<String, Double> numbers = new HashMap<>();
        values.forEach((key, value) -> numbers.put(key, number(value)));
        return numbers;
    }

    private static Map<String, String> texts(Map<String, Value> values) {
        Map<String, String> texts = new HashMap<>();
        values.forEach((key, value) -> texts.put(key, value.text()));
        return texts;
    }

    /// Values without the text they were written as, which JSON does not keep.
    private static Map<String, Object> kinds(Map<String, Value> values) {
        Map<String, Object> kinds = new HashMap<>();
        values.forEach((key, value) -> kinds.put(key, kind(value)));
        return kinds;
    }

    private static Object kind(Value value) {
        return switch (value) {
            case Value.Text text -> "text " + text.text();
            case Value.Whole whole -> whole.value();
            case Value.Real real -> real.value();
            case Value.Flag flag -> flag.value();
            case Value.Nothing _ -> "nothing";
            case Value.Items items -> items.items().stream().map(ReadersIT::kind).toList();
            case Value.Table table -> kinds(map(table));
        };
    }

    private static Map<String, Value> map(Value value, String key) {
        return map(Trees.at(value, key));
    }

    private static Map<String, Value> map(Value value) {
        Map<String, Value> map = new HashMap<>();
        ((Value.Table) value).entries().forEach(e -> map.put(e.key(), e.value()));
        return map;
    }

    private static String text(Value value, String key) {
        return Trees.at(value, key).text();
    }

    private static String textOrNull(Value value, String key) {
        var found = Trees.at(value, key);
        return found instanceof Value.Nothing ? null : found.text();
    }

    private static Instant time(Value value, String key) {
        return Trees.at(value, key) instanceof Value.Whole millis
                ? Instant.ofEpochMilli(millis.value().longValueExact())
                : null;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /// MLflow finds no run without this folder, and git keeps no empty one.
    private static void restoreArtifactFolders(Path store) throws IOException {
        try (Stream<Path> files = Files.walk(store)) {
            for (var file : files.filter(f -> f.endsWith("params")).toList()) {
                Files.createDirectories(file.resolveSibling("artifacts"));
            }
        }
    }
}
