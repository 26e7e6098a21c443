package io.trialdesk.capture;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Calls about experiments. Ids are numbers, counted per source; `0` is MLflow's `Default`, which
/// is always there.
final class ExperimentCalls {
    private final Recorder recorder;

    ExperimentCalls(Recorder recorder) {
        this.recorder = recorder;
    }

    JsonNode create(Call call) throws Refusal {
        var name = call.fields().need("name");
        return recorder.record(
                ledger -> {
                    var shelf = withDefault(ledger, call.source());
                    if (shelf.experimentNamed(name).isPresent()) {
                        throw Refusal.exists("Experiment(name=" + name + ") already exists.");
                    }
                    var experiment = made(ledger, call.source(), name);
                    var tags = call.fields().node().path("tags");
                    if (!tags.isEmpty()) {
                        experiment.set("tags", tags.deepCopy());
                        ledger.changedExperiment(call.source(), experiment);
                    }
                    return Message.JSON.createObjectNode().put("experiment_id", idOf(experiment));
                });
    }

    private static ObjectNode made(Ledger ledger, int source, String name) {
        var shelf = ledger.shelf(source);
        var experiment = experiment(nextId(shelf), name, ledger.now().toEpochMilli());
        shelf.experiments.put(idOf(experiment), experiment);
        ledger.changedExperiment(source, experiment);
        return experiment;
    }

    private static String idOf(ObjectNode experiment) {
        return experiment.path("experiment_id").asString("0");
    }

    /// Id of the experiment with a name, made when there is none.
    static String idOf(Ledger ledger, int source, String name) {
        var known = withDefault(ledger, source).experimentNamed(name);
        return idOf(known.orElseGet(() -> made(ledger, source, name)));
    }

    private static String nextId(Shelf shelf) {
        long last = shelf.experiments.keySet().stream().mapToLong(Long::parseLong).max().orElse(0);
        return Long.toString(last + 1);
    }

    private static ObjectNode experiment(String id, String name, long now) {
        return Message.JSON
                .createObjectNode()
                .put("experiment_id", id)
                .put("name", name)
                .put("artifact_location", "mlflow-artifacts:/" + id)
                .put("lifecycle_stage", "active")
                .put("creation_time", now)
                .put("last_update_time", now);
    }

    /// The shelf of a source, which has the experiment `Default`.
    static Shelf withDefault(Ledger ledger, int source) {
        var shelf = ledger.shelf(source);
        if (!shelf.experiments.containsKey("0")) {
            var experiment = experiment("0", "Default", ledger.now().toEpochMilli());
            shelf.experiments.put("0", experiment);
            ledger.changedExperiment(source, experiment);
        }
        return shelf;
    }

    JsonNode get(Call call) throws Refusal {
        var id = call.fields().need("experiment_id");
        return recorder.record(l -> answer(withDefault(l, call.source()).experiment(id)));
    }

    JsonNode byName(Call call) throws Refusal {
        var name = call.fields().need("experiment_name");
        return recorder.record(
                l ->
                        answer(
                                withDefault(l, call.source())
                                        .experimentNamed(name)
                                        .orElseThrow(
                                                () ->
                                                        Refusal.missing(
                                                                "Could not find experiment with"
                                                                        + " name '"
                                                                        + name
                                                                        + "'"))));
    }

    private static ObjectNode answer(ObjectNode experiment) {
        var answer = Message.JSON.createObjectNode();
        answer.set("experiment", experiment.deepCopy());
        return answer;
    }

    /// All of them, or the one of a filter `name = '…'`.
    JsonNode search(Call call) throws Refusal {
        var filter = RunFilter.parse(call.fields().text("filter"));
        return recorder.record(
                ledger -> {
                    var answer = Message.JSON.createObjectNode();
                    for (var experiment : withDefault(ledger, call.source()).experiments.values()) {
                        if (filter.matchesNamed(experiment.path("name").asString(""))) {
                            answer.withArray("experiments").add(experiment.deepCopy());
                        }
                    }
                    return answer;
                });
    }

    JsonNode setTag(Call call) throws Refusal {
        var id = call.fields().need("experiment_id");
        var key = Limits.key("tag", call.fields().need("key"));
        return recorder.record(
                ledger -> {
                    var experiment = withDefault(ledger, call.source()).experiment(id);
                    Tags.put(experiment, key, call.fields().text("value"));
                    ledger.changedExperiment(call.source(), experiment);
                    return Message.JSON.createObjectNode();
                });
    }
}
