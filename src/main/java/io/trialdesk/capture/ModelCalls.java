package io.trialdesk.capture;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Calls about the logged models of MLflow 3.
final class ModelCalls {
    private final Recorder recorder;

    ModelCalls(Recorder recorder) {
        this.recorder = recorder;
    }

    JsonNode create(Call call) throws Refusal {
        var experimentId = call.fields().need("experiment_id");
        return recorder.record(
                ledger -> {
                    var shelf = ExperimentCalls.withDefault(ledger, call.source());
                    shelf.experiment(experimentId);
                    var id = "m-" + RunCalls.freshId();
                    var model = Message.JSON.createObjectNode();
                    long now = ledger.now().toEpochMilli();
                    var info = model.putObject("info");
                    info.put("model_id", id).put("experiment_id", experimentId);
                    info.put(
                            "name",
                            call.fields().maybe("name").filter(n -> !n.isEmpty()).orElse(id));
                    info.put("creation_timestamp_ms", now).put("last_updated_timestamp_ms", now);
                    info.put(
                            "artifact_uri",
                            "mlflow-artifacts:/%s/models/%s/artifacts".formatted(experimentId, id));
                    info.put("status", "LOGGED_MODEL_PENDING");
                    call.fields().maybe("model_type").ifPresent(t -> info.put("model_type", t));
                    call.fields()
                            .maybe("source_run_id")
                            .ifPresent(r -> info.put("source_run_id", r));
                    info.set("tags", list(call, "tags"));
                    model.putObject("data").set("params", list(call, "params"));
                    shelf.models.put(id, model);
                    return stored(ledger, call, model);
                });
    }

    private static JsonNode list(Call call, String key) {
        var list = call.fields().node().path(key);
        return list.isArray() ? list.deepCopy() : Message.JSON.createArrayNode();
    }

    private static JsonNode stored(Ledger ledger, Call call, ObjectNode model) {
        ((ObjectNode) model.get("info"))
                .put("last_updated_timestamp_ms", ledger.now().toEpochMilli());
        ledger.changedModel(call.source(), call.caller().job(), model);
        return RunCalls.answer("model", model.deepCopy());
    }

    private static String id(Call call) {
        return call.rest().split("/", 2)[0];
    }

    JsonNode get(Call call) throws Refusal {
        return recorder.record(
                l -> RunCalls.answer("model", l.shelf(call.source()).model(id(call)).deepCopy()));
    }

    /// `PATCH …/{id}` sets the status, `PATCH …/{id}/tags` adds tags.
    JsonNode patch(Call call) throws Refusal {
        return recorder.record(
                ledger -> {
                    var model = ledger.shelf(call.source()).model(id(call));
                    var info = (ObjectNode) model.get("info");
                    call.fields().maybe("status").ifPresent(s -> info.put("status", status(s)));
                    for (var tag : call.fields().items("tags")) {
                        Tags.put(info, tag.text("key"), tag.text("value"));
                    }
                    return stored(ledger, call, model);
                });
    }

    private static String status(String given) {
        return switch (given) {
            case "1" -> "LOGGED_MODEL_PENDING";
            case "2" -> "LOGGED_MODEL_READY";
            case "3" -> "LOGGED_MODEL_UPLOAD_FAILED";
            default -> given;
        };
    }

    JsonNode params(Call call) throws Refusal {
        return recorder.record(
                ledger -> {
                    var model = ledger.shelf(call.source()).model(id(call));
                    for (var param : call.fields().items("params")) {
                        model.withObject("/data").withArray("params").add(param.node());
                    }
                    stored(ledger, call, model);
                    return Message.JSON.createObjectNode();
                });
    }

    /// The models of some experiments; of filters, only `name = '…'` is looked at.
    JsonNode search(Call call) throws Refusal {
        var filter = RunFilter.parse(call.fields().text("filter"));
        var experiments = call.fields().texts("experiment_ids");
        return recorder.record(
                ledger -> {
                    var answer = Message.JSON.createObjectNode();
                    for (var model : ledger.shelf(call.source()).models.values()) {
                        var info = model.path("info");
                        boolean found =
                                experiments.contains(info.path("experiment_id").asString(""))
                                        && filter.matchesNamed(info.path("name").asString(""));
                        if (found) {
                            answer.withArray("models").add(model.deepCopy());
                        }
                    }
                    return answer;
                });
    }
}
