package io.trialdesk.server;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Optional;

/// Calls about experiments.
public final class ExperimentCalls {
    private final Wire wire;

    ExperimentCalls(Wire wire) {
        this.wire = wire;
    }

    /// One page, newest first.
    public Answer<Page<RemoteExperiment>> search(RunView view, int most, Optional<String> token) {
        var body = Json.body().put("max_results", most).put("view_type", view.word());
        token.ifPresent(it -> body.put("page_token", it));
        return wire.search(body, "experiments/search", ExperimentCalls::page);
    }

    /// The experiment of a name, deleted ones included; [Fault.Refused#isMissing] when there is
    /// none.
    public Answer<RemoteExperiment> byName(String name) {
        return wire.get(
                "experiments/get-by-name",
                Query.NONE.with("experiment_name", name),
                answer -> experiment(answer.path("experiment")));
    }

    /// Makes an experiment and returns its id; refused with [Fault.Refused#EXISTS] when the name is
    /// taken, also by a deleted one.
    public Answer<String> create(String name) {
        return wire.write(
                "POST",
                "experiments/create",
                Json.body().put("name", name),
                answer -> Json.id(answer, "experiment_id"));
    }

    private static Page<RemoteExperiment> page(JsonNode answer) {
        var all = new ArrayList<RemoteExperiment>();
        for (var item : answer.path("experiments").values()) {
            all.add(experiment(item));
        }
        return new Page<>(all, Json.token(answer));
    }

    private static RemoteExperiment experiment(JsonNode from) {
        return new RemoteExperiment(
                Json.id(from, "experiment_id"),
                Json.text(from, "name"),
                Json.text(from, "lifecycle_stage").equals("deleted"),
                Json.whole(from, "creation_time"),
                Json.pairs(from.path("tags")));
    }
}
