package io.trialdesk.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.Edit;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Source;
import io.trialdesk.series.Points;
import io.trialdesk.store.Append;
import io.trialdesk.store.IngestBatch;
import io.trialdesk.store.Store;
import io.trialdesk.work.SystemClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class CaptureTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String OWN = "0123456789abcdef0123456789abcdef";

    @TempDir private Path home;
    private final SystemClock clock = new SystemClock();
    private final HttpClient http = HttpClient.newHttpClient();
    private Store store;
    private Capture capture;
    private int source;
    private String token;

    @BeforeEach
    void start() throws IOException {
        store = Store.inMemory(clock);
        source = store.sources().add(Source.Kind.FOLDER, home.resolve("project").toString()).id();
        capture = Capture.start(store, home, clock, 0);
        token = capture.admit(job());
    }

    @AfterEach
    void stop() {
        capture.close();
        store.close();
        clock.close();
    }

    private JobRun job() {
        return new JobRun(
                source, "job-1", OWN, "train", "demo", Map.of("mlflow.source.name", "train.py"));
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(capture.uri() + path))
                        .header("Authorization", "Bearer " + token)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode post(String call, String body) throws Exception {
        var response = send("POST", "/api/2.0/mlflow/" + call, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private JsonNode get(String call) throws Exception {
        var response = send("GET", "/api/2.0/mlflow/" + call, "");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private void refused(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(JSON.readTree(response.body()).path("error_code").asString()).isEqualTo(code);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    }

    private String create(String more) throws Exception {
        return post(
                        "runs/create",
                        "{\"experiment_id\":\"0\",\"start_time\":1700000000000" + more + "}")
                .path("run")
                .path("info")
                .path("run_id")
                .asString();
    }

    @Test
    void theFirstRunOfAJobIsTheJobsOwnAndOthersAreMore() throws Exception {
        assertThat(create(",\"run_name\":\"first\"")).isEqualTo(OWN);
        var child =
                create(",\"tags\":[{\"key\":\"mlflow.parentRunId\",\"value\":\"" + OWN + "\"}]");
        var second = create("");
        assertThat(List.of(child, second)).doesNotContain(OWN).doesNotHaveDuplicates();
        var runs = store.runs().ofSource(source);
        assertThat(runs).hasSize(3);
        var own = store.runs().find(source, OWN).orElseThrow().run();
        assertThat(own.name()).isEqualTo("first");
        assertThat(own.format()).isEqualTo("capture");
        assertThat(own.experiment()).isEqualTo("Default");
        assertThat(own.tags())
                .containsEntry("mlflow.source.name", "train.py")
                .containsEntry("trialdesk.job", "job-1");
        assertThat(store.runs().find(source, child).orElseThrow().run().parentId()).isEqualTo(OWN);
        assertThat(store.captures().runsOf("job-1")).containsExactlyInAnyOrder(OWN, child, second);
    }

    @Test
    void experimentsAreMadeOnceAndFoundByNameAndId() throws Exception {
        refused(
                send("GET", "/api/2.0/mlflow/experiments/get-by-name?experiment_name=a%20b", ""),
                404,
                "RESOURCE_DOES_NOT_EXIST");
        var id = post("experiments/create", "{\"name\":\"a b\"}").path("experiment_id").asString();
        refused(
                send("POST", "/api/2.0/mlflow/experiments/create", "{\"name\":\"a b\"}"),
                400,
                "RESOURCE_ALREADY_EXISTS");
        assertThat(
                        get("experiments/get-by-name?experiment_name=a+b")
                                .path("experiment")
                                .path("experiment_id")
                                .asString())
                .isEqualTo(id);
        var experiment = get("experiments/get?experiment_id=" + id).path("experiment");
        assertThat(experiment.path("name").asString()).isEqualTo("a b");
        assertThat(experiment.path("lifecycle_stage").asString()).isEqualTo("active");
        assertThat(
                        get("experiments/get?experiment_id=0")
                                .path("experiment")
                                .path("name")
                                .asString())
                .isEqualTo("Default");
        assertThat(
                        post(
                                        "experiments/search",
                                        "{\"max_results\":10,\"filter\":\"name = 'a b'\"}")
                                .path("experiments"))
                .hasSize(1);
    }

    @Test
    void pointsAreKeptInOrderAndRepeatedOnesOnce() throws Exception {
        create("");
        var points =
                "{\"run_id\":\"%s\",\"metrics\":[{\"key\":\"loss\",\"value\":0.5,\"timestamp\":1700000000001,\"step\":1},{\"key\":\"loss\",\"value\":\"NaN\",\"timestamp\":\"1700000000002\",\"step\":\"2\"},{\"key\":\"loss\",\"value\":\"-Infinity\",\"timestamp\":1700000000003}]}"
                        .formatted(OWN);
        post("runs/log-batch", points);
        post("runs/log-batch", points);
        post(
                "runs/log-metric",
                "{\"run_uuid\":\"%s\",\"key\":\"loss\",\"value\":0.25,\"timestamp\":1700000000001,\"step\":1}"
                        .formatted(OWN));
        var key = store.runs().find(source, OWN).orElseThrow().key();
        var stored = store.series().points(key, "loss");
        assertThat(stored.step()).containsExactly(0, 1, 1, 2);
        assertThat(stored.value()).containsExactly(Double.NEGATIVE_INFINITY, 0.5, 0.25, Double.NaN);
        assertThat(stored.time()[1]).isEqualTo(1700000000.001);
        var history = get("metrics/get-history?run_id=" + OWN + "&metric_key=loss").path("metrics");
        assertThat(history).hasSize(4);
        assertThat(history.get(3).path("value").asString()).isEqualTo("NaN");
        assertThat(history.get(1).path("timestamp").longValue()).isEqualTo(1700000000001L);
        var page = get("metrics/get-history?run_id=" + OWN + "&metric_key=loss&max_results=3");
        assertThat(page.path("metrics")).hasSize(3);
        assertThat(
                        get("metrics/get-history?run_id="
                                        + OWN
                                        + "&metric_key=loss&page_token="
                                        + page.path("next_page_token").asString())
                                .path("metrics"))
                .hasSize(1);
        var latest = get("runs/get?run_id=" + OWN).path("run").path("data").path("metrics").get(0);
        assertThat(latest.path("step").intValue()).isEqualTo(2);
    }

    @Test
    void parametersMayBeRepeatedButNotChanged() throws Exception {
        create("");
        post(
                "runs/log-parameter",
                "{\"run_id\":\"%s\",\"key\":\"lr\",\"value\":\"0.1\"}".formatted(OWN));
        post(
                "runs/log-batch",
                "{\"run_id\":\"%s\",\"params\":[{\"key\":\"lr\",\"value\":\"0.1\"},{\"key\":\"e\",\"value\":\"\"}]}"
                        .formatted(OWN));
        refused(
                send(
                        "POST",
                        "/api/2.0/mlflow/runs/log-parameter",
                        "{\"run_id\":\"%s\",\"key\":\"lr\",\"value\":\"0.2\"}".formatted(OWN)),
                400,
                "INVALID_PARAMETER_VALUE");
        var run = store.runs().find(source, OWN).orElseThrow().run();
        assertThat(run.params().get("lr").text()).isEqualTo("0.1");
        assertThat(run.params().get("e").text()).isEmpty();
    }

    @Test
    void aBatchWithSomethingWrongInItChangesNothing() throws Exception {
        create("");
        var body =
                "{\"run_id\":\"%s\",\"metrics\":[{\"key\":\"ok\",\"value\":1,\"timestamp\":1,\"step\":0},{\"key\":\"../bad\",\"value\":1,\"timestamp\":1}]}"
                        .formatted(OWN);
        refused(
                send("POST", "/api/2.0/mlflow/runs/log-batch", body),
                400,
                "INVALID_PARAMETER_VALUE");
        assertThat(store.series().metrics(store.runs().find(source, OWN).orElseThrow().key()))
                .isEmpty();
        refused(
                send("POST", "/api/2.0/mlflow/runs/log-batch", "{not json"),
                400,
                "INVALID_PARAMETER_VALUE");
        refused(
                send(
                        "POST",
                        "/api/2.0/mlflow/runs/log-metric",
                        "{\"run_id\":\"nope\",\"key\":\"a\",\"value\":1,\"timestamp\":1}"),
                404,
                "RESOURCE_DOES_NOT_EXIST");
    }

    @Test
    void tagsNamesStatusesAndDeletion() throws Exception {
        create("");
        post(
                "runs/set-tag",
                "{\"run_id\":\"%s\",\"key\":\"mlflow.runName\",\"value\":\"better\"}"
                        .formatted(OWN));
        post("runs/set-tag", "{\"run_id\":\"%s\",\"key\":\"note\",\"value\":\"x\"}".formatted(OWN));
        post("runs/delete-tag", "{\"run_id\":\"%s\",\"key\":\"note\"}".formatted(OWN));
        refused(
                send(
                        "POST",
                        "/api/2.0/mlflow/runs/delete-tag",
                        "{\"run_id\":\"%s\",\"key\":\"note\"}".formatted(OWN)),
                404,
                "RESOURCE_DOES_NOT_EXIST");
        var done =
                post(
                        "runs/update",
                        "{\"run_id\":\"%s\",\"status\":\"FINISHED\",\"end_time\":1700000001000}"
                                .formatted(OWN));
        assertThat(done.path("run_info").path("end_time").longValue()).isEqualTo(1700000001000L);
        var run = store.runs().find(source, OWN).orElseThrow().run();
        assertThat(run.name()).isEqualTo("better");
        assertThat(run.status()).isEqualTo(RunStatus.FINISHED);
        assertThat(run.tags()).doesNotContainKey("note");
        post("runs/delete", "{\"run_id\":\"%s\"}".formatted(OWN));
        assertThat(store.runs().find(source, OWN).orElseThrow().run().deleted()).isTrue();
        refused(
                send(
                        "POST",
                        "/api/2.0/mlflow/runs/set-tag",
                        "{\"run_id\":\"%s\",\"key\":\"a\",\"value\":\"b\"}".formatted(OWN)),
                400,
                "INVALID_PARAMETER_VALUE");
    }

    @Test
    void theFirstRunsAreFoundBySearch() throws Exception {
        for (int i = 0; i < 3; i++) {
            var id = create(",\"run_name\":\"r" + i + "\"");
            post(
                    "runs/log-batch",
                    "{\"run_id\":\"%s\",\"metrics\":[{\"key\":\"acc\",\"value\":0.%d,\"timestamp\":1,\"step\":0}],\"params\":[{\"key\":\"a.b\",\"value\":\"%d\"}]}"
                            .formatted(id, i, i));
        }
        var found =
                post(
                        "runs/search",
                        "{\"experiment_ids\":[\"0\"],\"filter\":\"metrics.acc >= 0.1 and"
                                + " params.`a.b` != '2'\"}");
        assertThat(found.path("runs")).hasSize(1);
        assertThat(found.path("runs").get(0).path("info").path("run_name").asString())
                .isEqualTo("r1");
        var ordered =
                post(
                        "runs/search",
                        "{\"experiment_ids\":[\"0\"],\"order_by\":[\"metrics.acc"
                                + " DESC\"],\"max_results\":2}");
        assertThat(ordered.path("runs").get(0).path("info").path("run_name").asString())
                .isEqualTo("r2");
        assertThat(ordered.has("next_page_token")).isTrue();
        refused(
                send(
                        "POST",
                        "/api/2.0/mlflow/runs/search",
                        "{\"experiment_ids\":[\"0\"],\"filter\":\"metrics.acc between 1\"}"),
                400,
                "INVALID_PARAMETER_VALUE");
    }

    @Test
    void artifactsGoToFilesAndComeBack() throws Exception {
        create("");
        var path = "/api/2.0/mlflow-artifacts/artifacts/0/" + OWN + "/artifacts/plots/a%20b.txt";
        assertThat(send("PUT", path, "héllo").statusCode()).isEqualTo(200);
        assertThat(
                        send(
                                        "PUT",
                                        "/api/2.0/mlflow-artifacts/artifacts/0/"
                                                + OWN
                                                + "/artifacts/empty",
                                        "")
                                .statusCode())
                .isEqualTo(200);
        assertThat(send("GET", path, "").body()).isEqualTo("héllo");
        var listed =
                JSON.readTree(
                        send(
                                        "GET",
                                        "/api/2.0/mlflow-artifacts/artifacts?path=0/"
                                                + OWN
                                                + "/artifacts",
                                        "")
                                .body());
        assertThat(listed.path("files"))
                .extracting(f -> f.path("path").asString())
                .containsExactly("empty", "plots");
        var below = get("artifacts/list?run_id=" + OWN + "&path=plots");
        assertThat(below.path("files").get(0).path("path").asString()).isEqualTo("plots/a b.txt");
        assertThat(below.path("files").get(0).path("file_size").intValue()).isEqualTo(6);
        assertThat(
                        Files.readString(
                                capture.artifacts(source, OWN)
                                        .orElseThrow()
                                        .resolve("plots/a b.txt")))
                .isEqualTo("héllo");
        refused(
                send("PUT", "/api/2.0/mlflow-artifacts/artifacts/%2e%2e/%2e%2e/x", "evil"),
                400,
                "INVALID_PARAMETER_VALUE");
        refused(
                send("POST", "/api/2.0/mlflow-artifacts/mpu/create/0", "{}"),
                501,
                "NOT_IMPLEMENTED");
        assertThat(send("DELETE", path, "").statusCode()).isEqualTo(200);
        refused(send("GET", path, ""), 404, "RESOURCE_DOES_NOT_EXIST");
    }

    @Test
    void loggedModelsAreKept() throws Exception {
        create("");
        var model =
                post(
                        "logged-models",
                        "{\"experiment_id\":\"0\",\"name\":\"net\",\"source_run_id\":\"%s\",\"params\":[{\"key\":\"a\",\"value\":\"1\"}]}"
                                .formatted(OWN));
        var id = model.path("model").path("info").path("model_id").asString();
        assertThat(id).matches("m-[0-9a-f]{32}");
        send(
                "PATCH",
                "/api/2.0/mlflow/logged-models/" + id,
                "{\"model_id\":\"" + id + "\",\"status\":\"LOGGED_MODEL_READY\"}");
        send(
                "PATCH",
                "/api/2.0/mlflow/logged-models/" + id + "/tags",
                "{\"tags\":[{\"key\":\"k\",\"value\":\"v\"}]}");
        post("logged-models/" + id + "/params", "{\"params\":[{\"key\":\"b\",\"value\":\"2\"}]}");
        var info = get("logged-models/" + id).path("model");
        assertThat(info.path("info").path("status").asString()).isEqualTo("LOGGED_MODEL_READY");
        assertThat(info.path("info").path("tags")).hasSize(1);
        assertThat(info.path("data").path("params")).hasSize(2);
        post(
                "runs/outputs",
                "{\"run_id\":\"%s\",\"models\":[{\"model_id\":\"%s\",\"step\":0}]}"
                        .formatted(OWN, id));
        assertThat(get("runs/get?run_id=" + OWN).path("run").path("outputs").path("model_outputs"))
                .hasSize(1);
        assertThat(
                        post(
                                        "logged-models/search",
                                        "{\"experiment_ids\":[\"0\"],\"filter\":\"name = 'net'\"}")
                                .path("models"))
                .hasSize(1);
        refused(
                send("POST", "/api/2.0/mlflow/registered-models/create", "{\"name\":\"m\"}"),
                501,
                "NOT_IMPLEMENTED");
    }

    @Test
    void onlyAJobsTokenFromThisMachineGetsIn() throws Exception {
        var right = token;
        token = "wrong";
        refused(
                send("GET", "/api/2.0/mlflow/experiments/get?experiment_id=0", ""),
                401,
                "UNAUTHENTICATED");
        token = right;
        assertThat(
                        raw(
                                "GET /api/2.0/mlflow/experiments/get?experiment_id=0 HTTP/1.1\r\n"
                                        + "Host: evil.example\r\n"
                                        + "Authorization: Bearer "
                                        + right))
                .contains(" 403 ");
        assertThat(
                        raw(
                                "POST /api/2.0/mlflow/experiments/search HTTP/1.1\r\n"
                                        + "Host: 127.0.0.1:"
                                        + capture.port()
                                        + "\r\n"
                                        + "Origin: http://evil.example\r\n"
                                        + "Authorization: Bearer "
                                        + right))
                .contains(" 403 ");
        var basic =
                java.util.Base64.getEncoder()
                        .encodeToString(("trialdesk:" + right).getBytes(StandardCharsets.UTF_8));
        assertThat(
                        raw(
                                "GET /api/2.0/mlflow/experiments/get?experiment_id=0 HTTP/1.1\r\n"
                                        + "Host: localhost:"
                                        + capture.port()
                                        + "\r\nAuthorization: Basic "
                                        + basic))
                .contains(" 200 ");
        capture.conclude(job(), RunStatus.FINISHED, "");
        refused(
                send("GET", "/api/2.0/mlflow/experiments/get?experiment_id=0", ""),
                401,
                "UNAUTHENTICATED");
    }

    private String raw(String head) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), capture.port())) {
            socket.getOutputStream()
                    .write(
                            (head + "\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void manyClientsAtOnceLoseNothing() throws Exception {
        create("");
        var answers = new ArrayList<Future<JsonNode>>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                var body =
                        "{\"run_id\":\"%s\",\"key\":\"m\",\"value\":%d,\"timestamp\":%d,\"step\":%d}"
                                .formatted(OWN, i, 1_700_000_000_000L + i, i);
                answers.add(clients.submit(() -> post("runs/log-metric", body)));
            }
        }
        for (var answer : answers) {
            assertThat(answer.get()).isEmpty();
        }
        var key = store.runs().find(source, OWN).orElseThrow().key();
        assertThat(store.series().points(key, "m").size()).isEqualTo(200);
    }

    @Test
    void afterANewStartEverythingIsStillKnown() throws Exception {
        var id = post("experiments/create", "{\"name\":\"demo\"}").path("experiment_id").asString();
        post("runs/create", "{\"experiment_id\":\"" + id + "\",\"start_time\":1}");
        post(
                "runs/log-batch",
                "{\"run_id\":\"%s\",\"metrics\":[{\"key\":\"m\",\"value\":1,\"timestamp\":1,\"step\":3}],\"params\":[{\"key\":\"p\",\"value\":\"1\"}]}"
                        .formatted(OWN));
        post(
                "runs/log-inputs",
                "{\"run_id\":\"%s\",\"datasets\":[{\"dataset\":{\"name\":\"d\",\"digest\":\"x\"}}]}"
                        .formatted(OWN));
        var before = get("runs/get?run_id=" + OWN);
        int port = capture.port();
        capture.close();
        capture = Capture.start(store, home, clock, port);
        assertThat(capture.port()).isEqualTo(port);
        capture.readmit(token, job());
        assertThat(get("runs/get?run_id=" + OWN)).isEqualTo(before);
        post(
                "runs/log-metric",
                "{\"run_id\":\"%s\",\"key\":\"m\",\"value\":1,\"timestamp\":1,\"step\":3}"
                        .formatted(OWN));
        assertThat(get("metrics/get-history?run_id=" + OWN + "&metric_key=m").path("metrics"))
                .hasSize(1);
        assertThat(create("")).isNotEqualTo(OWN);
    }

    @Test
    void theExitOfTheProcessDecides() throws Exception {
        create("");
        var child =
                create(",\"tags\":[{\"key\":\"mlflow.parentRunId\",\"value\":\"" + OWN + "\"}]");
        post(
                "runs/update",
                "{\"run_id\":\"%s\",\"status\":\"FINISHED\",\"end_time\":5}".formatted(child));
        post(
                "runs/update",
                "{\"run_id\":\"%s\",\"status\":\"FINISHED\",\"end_time\":6}".formatted(OWN));
        capture.conclude(job(), RunStatus.FAILED, "exit code 3");
        var own = store.runs().find(source, OWN).orElseThrow().run();
        assertThat(own.status()).isEqualTo(RunStatus.FAILED);
        assertThat(own.tags()).containsEntry("trialdesk.exit", "exit code 3");
        assertThat(store.runs().find(source, child).orElseThrow().run().status())
                .isEqualTo(RunStatus.FINISHED);
    }

    private void again() throws IOException {
        capture.close();
        capture = Capture.start(store, home, clock, 0);
        capture.readmit(token, job());
    }

    private void log(String metric, int step) throws Exception {
        post(
                "runs/log-metric",
                "{\"run_id\":\"%s\",\"key\":\"%s\",\"value\":1,\"timestamp\":1,\"step\":%d}"
                        .formatted(OWN, metric, step));
    }

    private long[] steps(String metric) {
        var key = store.runs().find(source, OWN).orElseThrow().key();
        return store.series().points(key, metric).step();
    }

    @Test
    void aFileThatCannotBeKeptIsAnAnswer() throws Exception {
        create("");
        var folder = "/api/2.0/mlflow-artifacts/artifacts/0/" + OWN + "/artifacts/a";
        assertThat(send("PUT", folder + "/file", "x").statusCode()).isEqualTo(200);
        refused(send("PUT", folder, "x"), 400, "INVALID_PARAMETER_VALUE");
        refused(send("PUT", folder + "/file/below", "x".repeat(2_000_000)), 507, "INTERNAL_ERROR");
        refused(send("PUT", folder + "/" + "n".repeat(300), "x"), 507, "INTERNAL_ERROR");
    }

    @Test
    void aRunAskedForTwiceBecauseTheAnswerWasLostIsMadeOnce() throws Exception {
        assertThat(create("")).isEqualTo(OWN);
        assertThat(create("")).isEqualTo(OWN);
        again();
        assertThat(create("")).isEqualTo(OWN);
        assertThat(create(",\"tags\":[{\"key\":\"mlflow.parentRunId\",\"value\":\"" + OWN + "\"}]"))
                .isNotEqualTo(OWN);
        log("loss", 1);
        assertThat(create("")).isNotEqualTo(OWN);
    }

    @Test
    void aScriptGoesOnWhenItsSourceIsRemoved() throws Exception {
        create("");
        log("loss", 1);
        var location = store.sources().byId(source).orElseThrow().location();
        store.sources().remove(source);
        again();
        log("loss", 1);
        log("loss", 2);
        assertThat(get("metrics/get-history?run_id=" + OWN + "&metric_key=loss").path("metrics"))
                .hasSize(2);
        store.sources().add(Source.Kind.FOLDER, location);
        assertThat(steps("loss")).containsExactly(1, 2);
    }

    @Test
    void whatTheUserChangedIsNotTakenForWhatTheScriptSaid() throws Exception {
        create(",\"run_name\":\"first\"");
        var key = store.runs().find(source, OWN).orElseThrow().key();
        store.edits().apply(new Edit.Rename(key, "first", "mine"));
        again();
        log("loss", 1);
        post("runs/set-tag", "{\"run_id\":\"%s\",\"key\":\"a\",\"value\":\"b\"}".formatted(OWN));
        assertThat(store.runs().find(source, OWN).orElseThrow().run().name()).isEqualTo("mine");
        store.edits().undo();
        post("runs/update", "{\"run_id\":\"%s\",\"run_name\":\"second\"}".formatted(OWN));
        assertThat(store.runs().find(source, OWN).orElseThrow().run().name()).isEqualTo("second");
    }

    @Test
    void pointsOfAFileGiveWayAlsoAfterANewStart() throws Exception {
        var points = new Points(new long[] {1, 2}, new double[] {0, 0}, new double[] {1, 1});
        var run = new CaptureRun(source, OWN, "job-1").head();
        var told = List.of(Append.more(OWN, "loss", points), Append.more(OWN, "other", points));
        store.runs().commit(new IngestBatch(source, List.of(run), told, List.of(), List.of()));
        create("");
        again();
        assertThat(get("runs/get?run_id=" + OWN).path("run").path("data").has("metrics")).isFalse();
        log("loss", 1);
        again();
        log("loss", 3);
        assertThat(steps("loss")).containsExactly(1, 3);
        assertThat(steps("other")).containsExactly(1, 2);
    }

    @Test
    void pagesThatWouldNeverEndAreRefused() throws Exception {
        create("");
        for (var wrong : List.of("\"max_results\":-1", "\"page_token\":\"-1\"")) {
            refused(
                    send(
                            "POST",
                            "/api/2.0/mlflow/runs/search",
                            "{\"experiment_ids\":[\"0\"]," + wrong + "}"),
                    400,
                    "INVALID_PARAMETER_VALUE");
        }
        refused(
                send(
                        "GET",
                        "/api/2.0/mlflow/metrics/get-history?metric_key=a&max_results=0&run_id="
                                + OWN,
                        ""),
                400,
                "INVALID_PARAMETER_VALUE");
    }
}
