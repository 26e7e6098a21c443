package io.trialdesk.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.RealParts;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Source;
import io.trialdesk.store.Store;
import io.trialdesk.work.SystemClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The real clients log to the endpoint, and everything arrives.
class MlflowClientsIT {
    private static final String OWN = "0123456789abcdef0123456789abcdef";
    private static final Path SCRIPT =
            Path.of("src", "test", "python", "log_script.py").toAbsolutePath();

    @TempDir private Path home;

    @Test
    void mlflow3LogsEverything() throws Exception {
        everythingArrives(RealParts.mlflow3());
    }

    @Test
    void mlflow2LogsEverything() throws Exception {
        everythingArrives(RealParts.mlflow2());
    }

    private void everythingArrives(Path python) throws Exception {
        var result = home.resolve("result.json");
        try (var clock = new SystemClock();
                var store = Store.open(home.resolve("workspace"), clock);
                var capture = Capture.start(store, home.resolve("workspace"), clock, 0)) {
            int source = store.sources().add(Source.Kind.FOLDER, home.toString()).id();
            var job =
                    new JobRun(
                            source, "job", OWN, "entry", "demo", Map.of("mlflow.source.name", "x"));
            var builder =
                    new ProcessBuilder(python.toString(), SCRIPT.toString(), result.toString());
            builder.directory(home.toFile());
            builder.environment().put("MLFLOW_TRACKING_URI", capture.uri().toString());
            builder.environment().put("MLFLOW_TRACKING_TOKEN", capture.admit(job));
            builder.environment().put("MLFLOW_EXPERIMENT_NAME", "demo");
            builder.environment().put("MLFLOW_HTTP_REQUEST_MAX_RETRIES", "0");
            builder.environment().put("MLFLOW_REQUIREMENTS_INFERENCE_TIMEOUT", "1");
            RealParts.run(builder);
            var told = Message.JSON.readTree(Files.readString(result));
            answersWereRight(told);
            storeHoldsEverything(store, capture, source, told);
        }
    }

    private static void answersWereRight(JsonNode told) {
        assertThat(told.path("outer").asString()).isEqualTo(OWN);
        assertThat(told.path("experiment").asString()).isEqualTo("demo");
        assertThat(told.path("read_back").asString()).isEqualTo("hello");
        assertThat(told.path("changed_param").asString()).isEqualTo("INVALID_PARAMETER_VALUE");
        assertThat(told.path("registered").asString()).isEqualTo("NOT_IMPLEMENTED");
        assertThat(told.path("listed"))
                .extracting(JsonNode::asString)
                .containsExactly("tree/sub", "tree/weights with space.bin");
        assertThat(told.path("children_found")).hasSize(2);
        assertThat(told.path("auto_metrics")).isNotEmpty();
        assertThat(told.path("datasets")).isNotEmpty();
        assertThat(told.path("grid_children").intValue()).isEqualTo(2);
    }

    private static void storeHoldsEverything(
            Store store, Capture capture, int source, JsonNode told) throws Exception {
        var outer = store.runs().find(source, OWN).orElseThrow();
        var run = outer.run();
        assertThat(run.status()).isEqualTo(RunStatus.FINISHED);
        assertThat(run.name()).isEqualTo("outer");
        assertThat(run.params()).hasSize(252).containsKeys("lr", "p249", "late");
        assertThat(run.tags())
                .containsEntry("note", "grüße")
                .containsEntry("from", "batch")
                .containsEntry("team", "blue")
                .doesNotContainKey("b");
        assertThat(store.series().points(outer.key(), "batch/acc").size()).isEqualTo(1000);
        assertThat(store.series().points(outer.key(), "nan").value()).containsExactly(Double.NaN);
        assertThat(store.series().points(outer.key(), "low").value())
                .containsExactly(Double.NEGATIVE_INFINITY);
        var loss = store.series().points(outer.key(), "loss");
        assertThat(loss.size()).isEqualTo(50);
        var history = told.path("points").path(OWN + "/loss");
        for (int i = 0; i < 50; i++) {
            assertThat(loss.step()[i]).isEqualTo(i);
            assertThat(loss.value()[i]).isEqualTo(1.0 / (i + 1));
            assertThat(history.get(i).get(2).doubleValue()).isEqualTo(1.0 / (i + 1));
            assertThat(Math.round(loss.time()[i] * 1000))
                    .isEqualTo(history.get(i).get(1).longValue());
        }
        assertThat(
                        store.series()
                                .points(
                                        store.runs()
                                                .find(source, told.path("async").asString())
                                                .orElseThrow()
                                                .key(),
                                        "m")
                                .size())
                .isEqualTo(200);
        assertThat(store.runs().ofSource(source))
                .extracting(r -> r.run().parentId())
                .filteredOn(OWN::equals)
                .hasSize(2);
        var files = capture.artifacts(source, OWN).orElseThrow();
        assertThat(Files.size(files.resolve("files/weights with space.bin"))).isEqualTo(1 << 20);
        assertThat(files.resolve("tree/sub/empty.txt")).isEmptyFile();
        autologged(store.runs().find(source, told.path("auto").asString()).orElseThrow().run());
    }

    private static void autologged(Run auto) {
        assertThat(auto.metrics()).containsKey("training_accuracy_score");
        assertThat(auto.metrics().get("training_accuracy_score").count()).isEqualTo(1);
        assertThat(auto.tags()).containsKey("estimator_name");
        assertThat(auto.status()).isEqualTo(RunStatus.FINISHED);
    }
}
