package io.trialdesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.RealParts;
import io.trialdesk.config.JsonReader;
import io.trialdesk.model.Media;
import io.trialdesk.model.Value;
import io.trialdesk.store.StoredRun;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the reader makes of event files that PyTorch, tensorboardX, TensorFlow and Keras wrote,
/// against what TensorBoard's own loaders read there: every point, every hyperparameter, and every
/// picture, sound and text, found by its place in its file.
class EventSamplesIT {
    private static final Path SAMPLES = Path.of("src/test/samples/tensorboard");
    private static final Path DUMP = Path.of("src/test/python/dump_tensorboard.py");

    @ParameterizedTest
    @ValueSource(strings = {"pytorch", "tbx", "tf2"})
    void everyPointIsThereUnderItsRun(String sample) throws Exception {
        Map<String, List<List<Double>>> theirs = new TreeMap<>();
        Map<String, List<List<Double>>> ours = new TreeMap<>();
        try (var workspace = new Workspace(SAMPLES.resolve(sample))) {
            workspace.read();
            assertThat(workspace.damages()).isEmpty();
            dump(sample)
                    .forEach(
                            (folder, tags) ->
                                    map(tags)
                                            .forEach(
                                                    (tag, points) ->
                                                            theirs.put(
                                                                    series(folder, tag),
                                                                    rows(points))));
            for (var stored : workspace.stored()) {
                var metrics = new TreeSet<>(stored.run().metrics().keySet());
                // TensorBoard's own loader does not know this type.
                metrics.remove("types/bfloat16");
                for (var metric : metrics) {
                    ours.put(stored.run().path() + ": " + metric, rows(workspace, stored, metric));
                }
            }
        }
        assertThat(ours).isEqualTo(theirs).isNotEmpty();
    }

    /// Where a tag of a folder is to be found: folders of a session or of a curve are none of ours.
    private static String series(String folder, String tag) {
        if (folder.contains("/accuracy")) {
            return "plain: " + tag + "/" + (folder.endsWith("train") ? "train" : "held out");
        }
        return folder.replaceFirst("/(\\d+\\.\\d+|session)$", "") + ": " + tag;
    }

    @ParameterizedTest
    @ValueSource(strings = {"pytorch", "tbx", "tf2"})
    void everyHyperparameterIsAParameterOfItsRun(String sample) throws Exception {
        Map<String, Map<String, Object>> theirs = new TreeMap<>();
        dump(sample, "--hparams")
                .forEach(
                        (folder, params) -> {
                            Map<String, Object> told = new HashMap<>();
                            map(params).forEach((name, value) -> told.put(name, plain(value)));
                            if (!told.isEmpty()) {
                                theirs.put(series(folder, ""), told);
                            }
                        });
        try (var workspace = new Workspace(SAMPLES.resolve(sample))) {
            workspace.read();
            theirs.forEach(
                    (place, told) -> {
                        var run = workspace.byPath().get(place.replace(": ", ""));
                        told.forEach(
                                (name, value) ->
                                        assertThat(plain(run.params().get(name)))
                                                .as(place + name)
                                                .isEqualTo(value));
                    });
        }
        assertThat(theirs).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pytorch", "tbx", "tf2"})
    void everyPictureSoundAndTextLiesWhereItIsSaidToLie(String sample) throws Exception {
        List<String> theirs = new ArrayList<>();
        dump(sample, "--blobs")
                .forEach((folder, tags) -> map(tags).forEach((tag, at) -> add(theirs, tag, at)));
        List<String> ours = new ArrayList<>();
        try (var workspace = new Workspace(SAMPLES.resolve(sample))) {
            workspace.read();
            for (var stored : workspace.stored()) {
                for (var media : workspace.store.details().media(stored.key())) {
                    if (media.kind() != Media.Kind.HISTOGRAM && media.kind() != Media.Kind.PLOT) {
                        ours.add(media.key() + " " + media.step() + " " + hash(sample, media));
                    }
                }
            }
        }
        assertThat(ours).containsExactlyInAnyOrderElementsOf(theirs).isNotEmpty();
    }

    private static void add(List<String> into, String tag, Value found) {
        for (var one : ((Value.Items) found).items()) {
            var parts = ((Value.Items) one).items();
            var name = tag.replaceFirst("/text_summary$", "");
            into.add(name + " " + parts.get(0).text() + " " + parts.get(1).text());
        }
    }

    private static String hash(String sample, Media media) throws Exception {
        var content = Files.readAllBytes(SAMPLES.resolve(sample).resolve(media.file()));
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(content, (int) media.offset(), (int) media.length());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Map<String, Value> dump(String sample, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(RealParts.mlflow3().toString());
        command.add(DUMP.toString());
        command.add(SAMPLES.resolve(sample).toString());
        command.addAll(List.of(options));
        return map(JsonReader.read(RealParts.run(new ProcessBuilder(command))));
    }

    private static Map<String, Value> map(Value value) {
        Map<String, Value> map = new TreeMap<>();
        ((Value.Table) value).entries().forEach(e -> map.put(e.key(), e.value()));
        return map;
    }

    /// A number, whichever kind, as it compares; anything else as it is.
    private static Object plain(Value value) {
        return value.number().isPresent() ? (Object) value.number().getAsDouble() : value.text();
    }

    private static List<List<Double>> rows(Value points) {
        List<List<Double>> rows = new ArrayList<>();
        for (var point : ((Value.Items) points).items()) {
            rows.add(
                    ((Value.Items) point)
                            .items().stream().map(v -> v.number().orElseThrow()).toList());
        }
        // The workspace keeps points in the order of their steps.
        rows.sort(Comparator.comparing(row -> row.getFirst()));
        return rows;
    }

    private static List<List<Double>> rows(Workspace workspace, StoredRun run, String metric) {
        var points = workspace.store.series().points(run.key(), metric);
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            rows.add(List.of((double) points.step()[i], points.time()[i], points.value()[i]));
        }
        return rows;
    }
}
