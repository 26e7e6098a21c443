package io.trialdesk.server;

import io.trialdesk.server.FakeTracking.Said;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.TreeMap;

/// Registered models in memory with the rules of MLflow's SQL store.
public final class FakeRegistry {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// Alias to version, per model.
    public final Map<String, Map<String, String>> aliases = new TreeMap<>();

    /// Version to stage, per model.
    public final Map<String, Map<String, String>> stages = new TreeMap<>();

    /// Adds a model with versions 1 to n, all in stage None.
    public void model(String name, int versions) {
        aliases.put(name, new TreeMap<>());
        stages.put(name, new TreeMap<>());
        for (int version = 1; version <= versions; version++) {
            stages.get(name).put(Integer.toString(version), "None");
        }
    }

    Said call(String route, JsonNode in) {
        var name = in.path("name").asString("");
        return switch (route) {
            case "registered-models/search" -> models();
            case "model-versions/search" -> versions();
            default ->
                    !route.startsWith("registered-models/") && !route.startsWith("model-versions/")
                            ? Said.noRoute()
                            : aliases.containsKey(name)
                                    ? ofModel(route, name, in)
                                    : Said.missing("Registered Model with name=" + name);
        };
    }

    private Said ofModel(String route, String name, JsonNode in) {
        var version = in.path("version").asString("");
        var alias = in.path("alias").asString("");
        return switch (route) {
            case "registered-models/get" -> wrapped("registered_model", model(name));
            case "model-versions/get" -> wrapped("model_version", version(name, version));
            case "model-versions/transition-stage" -> {
                stages.get(name).put(version, in.path("stage").asString());
                yield wrapped("model_version", version(name, version));
            }
            case "registered-models/alias" -> {
                if (version.isEmpty()) {
                    aliases.get(name).remove(alias);
                } else {
                    aliases.get(name).put(alias, version);
                }
                yield Said.ok("{}");
            }
            default -> Said.noRoute();
        };
    }

    private Said models() {
        var answer = MAPPER.createObjectNode();
        var list = answer.putArray("registered_models");
        aliases.keySet().forEach(name -> list.add(model(name)));
        return Said.ok(answer.toString());
    }

    private Said versions() {
        var answer = MAPPER.createObjectNode();
        var list = answer.putArray("model_versions");
        stages.forEach((name, all) -> all.keySet().forEach(v -> list.add(version(name, v))));
        return Said.ok(answer.toString());
    }

    private ObjectNode model(String name) {
        var node = MAPPER.createObjectNode().put("name", name);
        var list = node.putArray("aliases");
        aliases.get(name)
                .forEach(
                        (alias, version) ->
                                list.addObject().put("alias", alias).put("version", version));
        return node;
    }

    private ObjectNode version(String name, String version) {
        return MAPPER.createObjectNode()
                .put("name", name)
                .put("version", version)
                .put("current_stage", stages.get(name).getOrDefault(version, "None"))
                .put("status", "READY");
    }

    private static Said wrapped(String field, ObjectNode value) {
        var answer = MAPPER.createObjectNode();
        answer.set(field, value);
        return Said.ok(answer.toString());
    }
}
