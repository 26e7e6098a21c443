package io.trialdesk.server;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Experiments, runs and models in memory with the rules of MLflow's SQL store: params cannot
/// change, exact duplicates of points are dropped, tags are overwritten, tokens are offsets.
public final class FakeTracking {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// An answer.
    record Said(int status, String type, String body) {
        static Said ok(String json) {
            return new Said(200, "application/json", json);
        }

        static Said error(int status, String code, String message) {
            var body = MAPPER.createObjectNode().put("error_code", code).put("message", message);
            return new Said(status, "application/json", body.toString());
        }

        static Said missing(String what) {
            return error(404, "RESOURCE_DOES_NOT_EXIST", what + " not found");
        }

        static Said noRoute() {
            return new Said(404, "text/html; charset=utf-8", "<title>404 Not Found</title>");
        }
    }

    /// A run of this server.
    public static final class FakeRun {
        public final String id;
        public final String experiment;
        public String name;
        public String status = "RUNNING";
        public final long start;
        public long end;
        public boolean deleted;
        public final Map<String, String> params = new TreeMap<>();
        public final Map<String, String> tags = new TreeMap<>();
        public final Map<String, TreeSet<RemotePoint>> points = new TreeMap<>();

        FakeRun(String id, String experiment, String name, long start) {
            this.id = id;
            this.experiment = experiment;
            this.name = name;
            this.start = start;
        }
    }

    private static final Comparator<RemotePoint> ORDER =
            Comparator.comparingLong(RemotePoint::time)
                    .thenComparingLong(RemotePoint::step)
                    .thenComparingDouble(RemotePoint::value);
    private static final Comparator<RemotePoint> LATEST =
            Comparator.comparingLong(RemotePoint::step)
                    .thenComparingLong(RemotePoint::time)
                    .thenComparingDouble(RemotePoint::value);

    public final Map<String, String> experiments = new LinkedHashMap<>(Map.of("0", "Default"));
    public final Map<String, FakeRun> runs = new LinkedHashMap<>();
    public final FakeRegistry registry = new FakeRegistry();

    /// When its experiments were made.
    public long created = 1_764_000_000_000L;

    private int made;

    /// A finished run that somebody else logged.
    public synchronized FakeRun add(String name, Map<String, String> tags) {
        var run = new FakeRun("%032x".formatted(++made), "0", name, 1_763_000_000_000L + made);
        run.status = "FINISHED";
        run.end = run.start + 1000;
        run.tags.putAll(tags);
        run.params.put("lr", "0.1");
        run.points.put("loss", new TreeSet<>(ORDER));
        run.points.get("loss").add(new RemotePoint("loss", 0.5, run.start, 1));
        runs.put(run.id, run);
        return run;
    }

    synchronized Said call(String route, JsonNode in) {
        return switch (route) {
            case "experiments/search" -> Said.ok(searchExperiments(in));
            case "experiments/get-by-name" -> byName(in.path("experiment_name").asString());
            case "experiments/create" -> createExperiment(in.path("name").asString());
            case "runs/search" -> Said.ok(searchRuns(in));
            case "runs/create" -> createRun(in);
            case "metrics/get-history" -> Said.ok(history(in));
            case "runs/get",
                    "runs/log-batch",
                    "runs/set-tag",
                    "runs/delete-tag",
                    "runs/update",
                    "runs/delete",
                    "runs/restore" ->
                    ofRun(route, in);
            default -> registry.call(route, in);
        };
    }

    private Said ofRun(String route, JsonNode in) {
        var run = runs.get(in.path("run_id").asString(""));
        if (run == null) {
            return Said.missing("Run");
        }
        if (run.deleted && !route.equals("runs/get") && !route.equals("runs/restore")) {
            return Said.error(400, "INVALID_PARAMETER_VALUE", "The run must be active");
        }
        return switch (route) {
            case "runs/log-batch" -> logBatch(run, in);
            case "runs/set-tag" -> {
                setTag(run, in.path("key").asString(), in.path("value").asString());
                yield Said.ok("{}");
            }
            case "runs/delete-tag" ->
                    run.tags.remove(in.path("key").asString()) == null
                            ? Said.missing("Tag")
                            : Said.ok("{}");
            case "runs/update" -> update(run, in);
            case "runs/delete" -> lifecycle(run, true);
            case "runs/restore" -> lifecycle(run, false);
            default -> Said.ok(MAPPER.createObjectNode().set("run", json(run)).toString());
        };
    }

    private static Said lifecycle(FakeRun run, boolean deleted) {
        run.deleted = deleted;
        return Said.ok("{}");
    }

    private static void setTag(FakeRun run, String key, String value) {
        run.tags.put(key, value);
        if (key.equals("mlflow.runName")) {
            run.name = value;
        }
    }

    private static Said update(FakeRun run, JsonNode in) {
        if (!in.path("run_name").asString("").isEmpty()) {
            setTag(run, "mlflow.runName", in.path("run_name").asString());
        }
        run.status = in.path("status").asString(run.status);
        run.end = in.path("end_time").asLong(run.end);
        return Said.ok("{\"run_info\":{}}");
    }

    private static Said logBatch(FakeRun run, JsonNode in) {
        for (var param : in.path("params").values()) {
            var old = run.params.get(param.path("key").asString());
            if (old != null && !old.equals(param.path("value").asString())) {
                return Said.error(
                        400, "INVALID_PARAMETER_VALUE", "Changing param values is not allowed.");
            }
        }
        for (var param : in.path("params").values()) {
            run.params.put(param.path("key").asString(), param.path("value").asString());
        }
        for (var point : RunJson.points(in)) {
            run.points.computeIfAbsent(point.key(), _ -> new TreeSet<>(ORDER)).add(point);
        }
        for (var tag : in.path("tags").values()) {
            setTag(run, tag.path("key").asString(), tag.path("value").asString());
        }
        return Said.ok("{}");
    }

    private Said createRun(JsonNode in) {
        var run =
                new FakeRun(
                        "%032x".formatted(++made),
                        in.path("experiment_id").asString(),
                        in.path("run_name").asString("calm-owl-7"),
                        in.path("start_time").asLong(0));
        run.tags.putAll(Json.pairs(in.path("tags")));
        run.tags.put("mlflow.runName", run.name);
        runs.put(run.id, run);
        return Said.ok(MAPPER.createObjectNode().set("run", json(run)).toString());
    }

    private Said createExperiment(String name) {
        if (experiments.containsValue(name)) {
            return Said.error(400, "RESOURCE_ALREADY_EXISTS", "Experiment exists");
        }
        var id = Integer.toString(experiments.size());
        experiments.put(id, name);
        return Said.ok("{\"experiment_id\":\"" + id + "\"}");
    }

    private Said byName(String name) {
        for (var entry : experiments.entrySet()) {
            if (entry.getValue().equals(name)) {
                var answer = MAPPER.createObjectNode();
                answer.set("experiment", experiment(entry.getKey(), name));
                return Said.ok(answer.toString());
            }
        }
        return Said.missing("Experiment");
    }

    private String searchExperiments(JsonNode in) {
        var all = new ArrayList<JsonNode>();
        experiments.forEach((id, name) -> all.add(experiment(id, name)));
        return page(in, "experiments", all, in.path("max_results").asInt());
    }

    private ObjectNode experiment(String id, String name) {
        return MAPPER.createObjectNode()
                .put("experiment_id", id)
                .put("name", name)
                .put("lifecycle_stage", "active")
                .put("creation_time", created);
    }

    private String searchRuns(JsonNode in) {
        var ids = in.path("experiment_ids").values().stream().map(JsonNode::asString).toList();
        var filter = in.path("filter").asString("");
        var view = in.path("run_view_type").asString("ACTIVE_ONLY");
        var rows =
                runs.values().stream()
                        .filter(run -> ids.contains(run.experiment))
                        .filter(run -> view.equals("ALL") || view.startsWith("DEL") == run.deleted)
                        .filter(run -> matches(filter, run))
                        .sorted(
                                Comparator.comparingLong((FakeRun run) -> run.start)
                                        .thenComparing(run -> run.id))
                        .map(run -> (JsonNode) json(run))
                        .collect(Collectors.toList());
        return page(in, "runs", rows, in.path("max_results").asInt(1000));
    }

    /// Understands the filters that sync sends.
    private static boolean matches(String filter, FakeRun run) {
        if (filter.isEmpty()) {
            return true;
        }
        var last = filter.replaceAll("^.*= ", "");
        if (filter.startsWith("attributes.status = ")) {
            return last.equals("'" + run.status + "'");
        }
        if (filter.startsWith("attributes.end_time >= ")) {
            return run.end != 0 && run.end >= Long.parseLong(last);
        }
        if (filter.startsWith("attributes.start_time >= ")) {
            return run.start >= Long.parseLong(last);
        }
        if (filter.startsWith("attributes.run_id IN ")) {
            return filter.contains("'" + run.id + "'");
        }
        var key = filter.replaceAll("^tags\\.`|` = '.*$", "");
        var value = filter.replaceAll("^[^']*'|'$", "");
        return value.equals(run.tags.get(key));
    }

    private String history(JsonNode in) {
        var run = runs.get(in.path("run_id").asString());
        var rows = new ArrayList<JsonNode>();
        if (run != null) {
            for (var point :
                    run.points.getOrDefault(
                            in.path("metric_key").asString(), new TreeSet<>(ORDER))) {
                rows.add(json(point));
            }
        }
        return page(in, "metrics", rows, Integer.parseInt(in.path("max_results").asString("1000")));
    }

    private static String page(JsonNode in, String field, List<JsonNode> rows, int most) {
        var token = in.path("page_token").asString("");
        int from =
                token.isEmpty()
                        ? 0
                        : Integer.parseInt(
                                new String(
                                        Base64.getDecoder().decode(token), StandardCharsets.UTF_8));
        int to = Math.min(rows.size(), from + most);
        var answer = MAPPER.createObjectNode();
        if (from < to) {
            rows.subList(from, to).forEach(answer.putArray(field)::add);
        }
        if (to - from == most) {
            var next = Integer.toString(to).getBytes(StandardCharsets.UTF_8);
            answer.put("next_page_token", Base64.getEncoder().encodeToString(next));
        }
        return answer.toString();
    }

    private static ObjectNode json(FakeRun run) {
        var info =
                MAPPER.createObjectNode()
                        .put("run_id", run.id)
                        .put("run_name", run.name)
                        .put("experiment_id", run.experiment)
                        .put("status", run.status)
                        .put("start_time", run.start)
                        .put("artifact_uri", "mlflow-artifacts:/x")
                        .put("lifecycle_stage", run.deleted ? "deleted" : "active");
        if (run.end != 0) {
            info.put("end_time", run.end);
        }
        var data = MAPPER.createObjectNode();
        Json.putPairs(data, "params", run.params);
        Json.putPairs(data, "tags", run.tags);
        var metrics = data.putArray("metrics");
        run.points.values().stream()
                .map(it -> it.stream().max(LATEST).orElseThrow())
                .forEach(point -> metrics.add(json(point)));
        var all = MAPPER.createObjectNode();
        all.set("info", info);
        all.set("data", data);
        return all;
    }

    private static ObjectNode json(RemotePoint point) {
        var node = MAPPER.createObjectNode().put("key", point.key());
        Json.put(node, "value", point.value());
        return node.put("timestamp", point.time()).put("step", point.step());
    }
}
