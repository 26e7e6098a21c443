package io.trialdesk.capture;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Calls that add to a run: points, parameters, tags, data sets, models. A batch is checked as a
/// whole before any of it is taken.
final class LoggingCalls {
    private final Recorder recorder;

    LoggingCalls(Recorder recorder) {
        this.recorder = recorder;
    }

    private record Metric(String key, CaptureRun.Latest point) {}

    JsonNode metric(Call call) throws Refusal {
        return log(call, List.of(metric(call.fields())), Map.of(), Map.of());
    }

    JsonNode parameter(Call call) throws Refusal {
        return log(call, List.of(), params(List.of(call.fields())), Map.of());
    }

    JsonNode tag(Call call) throws Refusal {
        return log(call, List.of(), Map.of(), tags(List.of(call.fields())));
    }

    JsonNode batch(Call call) throws Refusal {
        var metrics = call.fields().items("metrics");
        var params = call.fields().items("params");
        var tags = call.fields().items("tags");
        Limits.atMost(metrics.size(), Limits.METRICS, "metrics");
        Limits.atMost(params.size(), Limits.PARAMS, "params");
        Limits.atMost(tags.size(), Limits.TAGS, "tags");
        var points = new java.util.ArrayList<Metric>();
        for (var metric : metrics) {
            points.add(metric(metric));
        }
        return log(call, points, params(params), tags(tags));
    }

    private static Metric metric(Message fields) throws Refusal {
        var key = Limits.key("metric", fields.need("key"));
        var millis = fields.whole("timestamp");
        if (millis.isEmpty()) {
            fields.need("timestamp");
        }
        return new Metric(
                key,
                new CaptureRun.Latest(
                        fields.real("value"), millis.orElse(0), fields.whole("step").orElse(0)));
    }

    private static Map<String, String> params(List<Message> items) throws Refusal {
        var params = new LinkedHashMap<String, String>();
        for (var item : items) {
            var key = Limits.key("parameter", item.need("key"));
            if (params.put(key, Limits.cut(item.text("value"), Limits.PARAM_VALUE)) != null) {
                throw Refusal.invalid("Duplicate parameter keys have been submitted: " + key);
            }
        }
        return params;
    }

    static Map<String, String> tags(List<Message> items) throws Refusal {
        var tags = new LinkedHashMap<String, String>();
        for (var item : items) {
            tags.put(
                    Limits.key("tag", item.need("key")),
                    Limits.cut(item.text("value"), Limits.TAG_VALUE));
        }
        return tags;
    }

    private JsonNode log(
            Call call, List<Metric> metrics, Map<String, String> params, Map<String, String> tags)
            throws Refusal {
        var id = call.fields().runId();
        return recorder.record(
                ledger -> {
                    var run = ledger.shelf(call.source()).open(id);
                    checkUnchanged(run, params);
                    if (!params.isEmpty() || !tags.isEmpty()) {
                        run.params.putAll(params);
                        run.tags.putAll(tags);
                        if (tags.containsKey("mlflow.runName")) {
                            run.name = tags.get("mlflow.runName");
                        }
                        ledger.changed(run);
                    }
                    metrics.forEach(m -> ledger.point(run, m.key(), m.point()));
                    return Message.JSON.createObjectNode();
                });
    }

    private static void checkUnchanged(CaptureRun run, Map<String, String> params) throws Refusal {
        for (var param : params.entrySet()) {
            var old = run.params.get(param.getKey());
            if (old != null && !old.equals(param.getValue())) {
                throw Refusal.invalid(
                        "Changing param values is not allowed. Param with key='%s' was already logged with value='%s' for run ID='%s'. Attempted logging new value '%s'."
                                .formatted(param.getKey(), old, run.id, param.getValue()));
            }
        }
    }

    JsonNode deleteTag(Call call) throws Refusal {
        var id = call.fields().runId();
        var key = call.fields().need("key");
        return recorder.record(
                ledger -> {
                    var run = ledger.shelf(call.source()).open(id);
                    if (run.tags.remove(key) == null) {
                        throw Refusal.missing(
                                "No tag with name: %s in run with id %s".formatted(key, id));
                    }
                    ledger.changed(run);
                    return Message.JSON.createObjectNode();
                });
    }

    /// Data sets that a run reads, and models it starts from.
    JsonNode inputs(Call call) throws Refusal {
        return beside(
                call,
                extras -> {
                    addNew(
                            extras.withObject("/inputs"),
                            "dataset_inputs",
                            call.fields().node().path("datasets"));
                    addNew(
                            extras.withObject("/inputs"),
                            "model_inputs",
                            call.fields().node().path("models"));
                });
    }

    /// Models that a run made.
    JsonNode outputs(Call call) throws Refusal {
        return beside(
                call,
                extras ->
                        addNew(
                                extras.withObject("/outputs"),
                                "model_outputs",
                                call.fields().node().path("models")));
    }

    private JsonNode beside(Call call, java.util.function.Consumer<ObjectNode> change)
            throws Refusal {
        var id = call.fields().runId();
        return recorder.record(
                ledger -> {
                    var run = ledger.shelf(call.source()).open(id);
                    change.accept(run.extras);
                    ledger.changedBeside(run);
                    return Message.JSON.createObjectNode();
                });
    }

    private static void addNew(ObjectNode owner, String key, JsonNode items) {
        for (var item : items) {
            ArrayNode list = owner.withArray(key);
            boolean known = false;
            for (var old : list) {
                known |= old.equals(item);
            }
            if (!known) {
                list.add(item.deepCopy());
            }
        }
    }

    /// MLflow 2's way of telling of a model: one more entry in a tag.
    JsonNode model(Call call) throws Refusal {
        var id = call.fields().runId();
        var model =
                Message.of(
                        call.fields()
                                .need("model_json")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return recorder.record(
                ledger -> {
                    var run = ledger.shelf(call.source()).open(id);
                    var history = Message.JSON.createArrayNode();
                    var old = run.tags.get("mlflow.log-model.history");
                    if (old != null && Message.JSON.readTree(old) instanceof ArrayNode list) {
                        history.addAll(list);
                    }
                    run.tags.put("mlflow.log-model.history", history.add(model.node()).toString());
                    ledger.changed(run);
                    return Message.JSON.createObjectNode();
                });
    }
}
