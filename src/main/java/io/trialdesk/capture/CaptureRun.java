package io.trialdesk.capture;

import io.trialdesk.model.Run;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;
import io.trialdesk.store.CapturedItem;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A run as the endpoint knows it: its head, and what MLflow keeps of a run beside it. Mutable;
/// only the recorder's thread touches it.
final class CaptureRun {
    static final String FORMAT = "capture";
    private static final String FOREIGN = "foreign_metrics";

    final int source;
    final String id;
    final String job;
    String experimentId = "0";
    String experiment = "Default";
    String name = "";
    String user = "";
    RunStatus status = RunStatus.RUNNING;
    Instant start = Instant.EPOCH;
    @Nullable Instant end;
    boolean deleted;
    final TreeMap<String, String> params = new TreeMap<>();
    final TreeMap<String, String> tags = new TreeMap<>();
    final TreeMap<String, Latest> metrics = new TreeMap<>();

    /// Points seen of each metric while the run's job is alive; absent before the first.
    final Map<String, PointSet> seen = new HashMap<>();

    /// Metrics whose stored points came from a file and give way to captured ones.
    final Set<String> foreign = new TreeSet<>();

    final ObjectNode extras = Message.JSON.createObjectNode();

    /// The newest point of a metric by step, then time, then value.
    record Latest(double value, long millis, long step) {
        boolean isBefore(Latest other) {
            if (step != other.step) {
                return step < other.step;
            }
            return millis != other.millis ? millis < other.millis : value <= other.value;
        }
    }

    CaptureRun(int source, String id, String job) {
        this.source = source;
        this.id = id;
        this.job = job;
    }

    /// A run as it was stored.
    static CaptureRun restored(CapturedItem item, ObjectNode extras, Run head) {
        var run = new CaptureRun(item.source(), item.id(), item.job());
        run.extras.setAll(extras);
        run.experimentId = extras.path("experiment_id").asString("0");
        run.user = extras.path("user_id").asString("");
        extras.path(FOREIGN).forEach(metric -> run.foreign.add(metric.asString("")));
        run.experiment = head.experiment();
        run.name = head.name();
        run.status = head.status();
        run.start = head.started().orElse(Instant.EPOCH);
        run.end = head.end();
        run.deleted = head.deleted();
        head.params().forEach((key, value) -> run.params.put(key, value.text()));
        run.tags.putAll(head.tags());
        head.metrics()
                .forEach(
                        (key, m) ->
                                run.metrics.put(
                                        key,
                                        new Latest(
                                                m.lastValue(),
                                                Math.round(m.lastTime() * 1000),
                                                m.lastStep())));
        run.metrics.keySet().removeAll(run.foreign);
        return run;
    }

    /// Whether nothing has happened to this run since it was made like the other one.
    boolean isStill(CaptureRun fresh) {
        return id.equals(fresh.id)
                && start.equals(fresh.start)
                && status == fresh.status
                && !deleted
                && experimentId.equals(fresh.experimentId)
                && user.equals(fresh.user)
                && tags.equals(fresh.tags)
                && params.isEmpty()
                && metrics.isEmpty()
                && !extras.has("inputs")
                && !extras.has("outputs");
    }

    /// What is stored beside the head.
    String document() {
        extras.put("experiment_id", experimentId).put("user_id", user);
        extras.remove(FOREIGN);
        for (var metric : foreign) {
            extras.withArray(FOREIGN).add(metric);
        }
        return extras.toString();
    }

    /// The head for the workspace. MLflow's parameters are text.
    Run head() {
        var values = new TreeMap<String, Value>();
        params.forEach((key, value) -> values.put(key, new Value.Text(value)));
        return new Run(
                id,
                name,
                "",
                FORMAT,
                experiment,
                status,
                start,
                end,
                tags.get("mlflow.parentRunId"),
                values,
                tags,
                Map.of(),
                deleted);
    }

    String artifactUri() {
        return "mlflow-artifacts:/%s/%s/artifacts".formatted(experimentId, id);
    }

    ObjectNode info() {
        var info = Message.JSON.createObjectNode();
        info.put("run_id", id).put("run_uuid", id).put("run_name", name);
        info.put("experiment_id", experimentId).put("user_id", user).put("status", status.name());
        info.put("start_time", start.toEpochMilli());
        if (end != null) {
            info.put("end_time", end.toEpochMilli());
        }
        return info.put("artifact_uri", artifactUri())
                .put("lifecycle_stage", deleted ? "deleted" : "active");
    }

    /// The whole run as `runs/get` answers it.
    ObjectNode json() {
        var run = Message.JSON.createObjectNode();
        run.set("info", info());
        var data = run.putObject("data");
        pairs(data, "params", params);
        pairs(data, "tags", tags);
        if (!metrics.isEmpty()) {
            var list = data.putArray("metrics");
            metrics.forEach((key, latest) -> list.add(point(key, latest)));
        }
        for (var key : new String[] {"inputs", "outputs"}) {
            if (extras.has(key)) {
                run.set(key, extras.get(key).deepCopy());
            }
        }
        return run;
    }

    static ObjectNode point(String key, Latest latest) {
        var point = Message.JSON.createObjectNode().put("key", key);
        number(point, "value", latest.value());
        return point.put("timestamp", latest.millis()).put("step", latest.step());
    }

    /// NaN and the infinities are text in MLflow's JSON.
    static void number(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        } else {
            node.put(key, Double.toString(value));
        }
    }

    static void pairs(ObjectNode into, String key, Map<String, String> map) {
        if (!map.isEmpty()) {
            ArrayNode list = into.putArray(key);
            map.forEach((k, v) -> list.addObject().put("key", k).put("value", v));
        }
    }
}
