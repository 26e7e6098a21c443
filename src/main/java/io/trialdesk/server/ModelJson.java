package io.trialdesk.server;

import io.trialdesk.model.ModelVersion;
import io.trialdesk.model.RegisteredModel;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Registered models and versions out of answers.
final class ModelJson {
    private ModelJson() {}

    static Page<RegisteredModel> models(JsonNode answer) {
        var all = new ArrayList<RegisteredModel>();
        for (var item : answer.path("registered_models").values()) {
            all.add(model(item));
        }
        return new Page<>(all, Json.token(answer));
    }

    static Page<NamedVersion> versions(JsonNode answer) {
        var all = new ArrayList<NamedVersion>();
        for (var item : answer.path("model_versions").values()) {
            all.add(new NamedVersion(Json.text(item, "name"), version(item)));
        }
        return new Page<>(all, Json.token(answer));
    }

    static RegisteredModel model(JsonNode from) {
        var aliases = new TreeMap<String, String>();
        for (var item : from.path("aliases").values()) {
            aliases.put(Json.text(item, "alias"), Json.text(item, "version"));
        }
        return new RegisteredModel(
                Json.text(from, "name"),
                Json.text(from, "description"),
                time(from, "creation_timestamp"),
                time(from, "last_updated_timestamp"),
                Json.pairs(from.path("tags")),
                aliases,
                List.of());
    }

    static ModelVersion version(JsonNode from) {
        var stage = Json.text(from, "current_stage");
        return new ModelVersion(
                Json.text(from, "version"),
                stage.isEmpty() ? "None" : stage,
                Json.text(from, "run_id"),
                Json.text(from, "source"),
                Json.text(from, "status"),
                Json.text(from, "description"),
                time(from, "creation_timestamp"),
                time(from, "last_updated_timestamp"),
                Json.pairs(from.path("tags")));
    }

    private static @Nullable Instant time(JsonNode from, String field) {
        long milliseconds = Json.whole(from, field);
        return milliseconds == 0 ? null : Instant.ofEpochMilli(milliseconds);
    }
}
