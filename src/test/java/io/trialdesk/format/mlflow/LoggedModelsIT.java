package io.trialdesk.format.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.RealParts;
import io.trialdesk.config.JsonReader;
import io.trialdesk.config.Trees;
import io.trialdesk.format.DumpedRuns;
import io.trialdesk.format.Heard;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.model.Value;
import io.trialdesk.work.Cancel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Parameters and metrics of logged models are what MLflow's own client says of them.
class LoggedModelsIT {
    private static final Path SCRIPT = Path.of("src/test/python/logged_models.py");

    @TempDir Path folder;

    private Value made(String store) throws Exception {
        var python = RealParts.mlflow3().toString();
        var artifacts = folder.resolve("artifacts").toUri().toString();
        var command = new ProcessBuilder(python, SCRIPT.toString(), store, artifacts);
        return JsonReader.read(RealParts.run(command));
    }

    @Test
    void modelsOfADatabase() throws Exception {
        var file = folder.resolve("mlflow.db");
        var truth = made("sqlite:///" + file);
        var heard = new Heard();
        var part = new Part(Mlflow.NAME, folder, file, Part.Role.STORE);
        new Mlflow().read(part, Position.START, heard, Cancel.NEVER);
        compare(heard, truth);
    }

    @Test
    void modelsOfAFolder() throws Exception {
        var runs = folder.resolve("mlruns");
        var truth = made(runs.toUri().toString());
        compare(DumpedRuns.read(new Mlflow(), runs), truth);
    }

    @Test
    void aModelThatIsMeasuredLaterIsNoticed() throws Exception {
        var runs = folder.resolve("mlruns");
        var _ = made(runs.toUri().toString());
        Path metric;
        try (var all = Files.walk(runs)) {
            metric =
                    all.filter(p -> p.endsWith("metrics/zero"))
                            .filter(this::isOfModel)
                            .findAny()
                            .orElseThrow();
        }
        var run =
                DumpedRuns.read(new Mlflow(), runs).runs.values().stream()
                        .filter(r -> !r.details().layers().isEmpty())
                        .findAny()
                        .orElseThrow();
        var part = new Part(Mlflow.NAME, runs, runs.resolve(run.path()), Part.Role.RUN);
        long before = new Mlflow().fingerprint(part);
        Files.writeString(
                metric, Files.readString(metric) + "1700000000000 0.5 9 " + run.id() + "\n");
        assertThat(new Mlflow().fingerprint(part)).isNotEqualTo(before);
    }

    private boolean isOfModel(Path file) {
        return file.toString().contains("m-");
    }

    private static void compare(Heard heard, Value truth) {
        var runs = ((Value.Table) truth).entries();
        assertThat(runs).hasSize(1);
        var layers = heard.runs.get(runs.getFirst().key()).details().layers();
        assertThat(layers).hasSize(1);
        var ours = new TreeMap<String, String>();
        layers.getFirst().params().forEach((key, value) -> ours.put(key, said(value)));
        assertThat(ours).containsAllEntriesOf(theirs(runs.getFirst().value()));
        assertThat(ours.keySet().stream().filter(key -> key.contains(".metrics."))).hasSize(5);
        assertThat(ours.keySet().stream().filter(key -> key.contains(".params."))).hasSize(5);
    }

    /// The last point of each metric, for each dataset.
    private static Map<String, String> theirs(Value models) {
        var theirs = new TreeMap<String, String>();
        var last = new HashMap<String, double[]>();
        for (var model : ((Value.Table) models).entries()) {
            var name = Trees.at(model.value(), "name").text();
            var prefix = "mlflow.model." + (name.equals("twin") ? "twin." + model.key() : name);
            for (var param : ((Value.Table) Trees.at(model.value(), "params")).entries()) {
                theirs.put(prefix + ".params." + param.key(), param.value().text());
            }
            for (var point : ((Value.Items) Trees.at(model.value(), "metrics")).items()) {
                var cells = ((Value.Items) point).items();
                var dataset = cells.get(1).text();
                var key =
                        prefix
                                + ".metrics."
                                + cells.get(0).text()
                                + (dataset.isEmpty() ? "" : " (" + dataset + ")");
                var at = new double[] {number(cells.get(2)), number(cells.get(3))};
                if (!last.containsKey(key) || Arrays.compare(last.get(key), at) <= 0) {
                    last.put(key, at);
                    theirs.put(key, said(cells.get(4)));
                }
            }
        }
        return theirs;
    }

    private static double number(Value value) {
        return value.number().orElseThrow();
    }

    private static String said(Value value) {
        return value instanceof Value.Text text ? text.text() : Double.toString(number(value));
    }
}
