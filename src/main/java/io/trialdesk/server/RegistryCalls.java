package io.trialdesk.server;

import io.trialdesk.model.ModelVersion;
import io.trialdesk.model.RegisteredModel;

import java.util.Optional;

/// Calls about registered models. Aliases and stages are written without a condition: the server
/// keeps no revision, so the caller reads before and after.
public final class RegistryCalls {
    private final Wire wire;

    RegistryCalls(Wire wire) {
        this.wire = wire;
    }

    /// One page of models with their aliases, without their versions; prompts are left out by the
    /// server.
    public Answer<Page<RegisteredModel>> models(int most, Optional<String> token) {
        var query = Query.NONE.with("max_results", most);
        return wire.get(
                "registered-models/search",
                token.map(it -> query.with("page_token", it)).orElse(query),
                ModelJson::models);
    }

    /// One page of the versions of all models, each under its model's name.
    public Answer<Page<NamedVersion>> versions(int most, Optional<String> token) {
        var query = Query.NONE.with("max_results", most);
        return wire.get(
                "model-versions/search",
                token.map(it -> query.with("page_token", it)).orElse(query),
                ModelJson::versions);
    }

    /// One model with its aliases, without its versions.
    public Answer<RegisteredModel> model(String name) {
        return wire.get(
                "registered-models/get",
                Query.NONE.with("name", name),
                answer -> ModelJson.model(answer.path("registered_model")));
    }

    public Answer<ModelVersion> version(String model, String version) {
        return wire.get(
                "model-versions/get",
                Query.NONE.with("name", model).with("version", version),
                answer -> ModelJson.version(answer.path("model_version")));
    }

    /// The version an alias points at, empty when the model has no such alias.
    public Answer<Optional<String>> aliasTarget(String model, String alias) {
        return model(model).map(it -> Optional.ofNullable(it.aliases().get(alias)));
    }

    /// The version an alias points at, as other clients ask for it.
    public Answer<ModelVersion> byAlias(String model, String alias) {
        return wire.get(
                "registered-models/alias",
                Query.NONE.with("name", model).with("alias", alias),
                answer -> ModelJson.version(answer.path("model_version")));
    }

    /// Points an alias at a version, wherever it pointed before.
    public Answer<Done> setAlias(String model, String alias, String version) {
        var body = Json.body().put("name", model).put("alias", alias).put("version", version);
        return wire.write("POST", "registered-models/alias", body, _ -> Done.DONE);
    }

    /// Removes an alias; a missing one is no failure on SQL stores.
    public Answer<Done> deleteAlias(String model, String alias) {
        var body = Json.body().put("name", model).put("alias", alias);
        return wire.write("DELETE", "registered-models/alias", body, _ -> Done.DONE);
    }

    /// Moves a version to a stage and leaves the others of that stage where they are.
    public Answer<Done> setStage(String model, String version, String stage) {
        var body =
                Json.body()
                        .put("name", model)
                        .put("version", version)
                        .put("stage", stage)
                        .put("archive_existing_versions", false);
        return wire.write("POST", "model-versions/transition-stage", body, _ -> Done.DONE);
    }

    /// Any answer of the server's own, also a refusal, shows that it knows the question.
    boolean hasAliases() {
        var answer =
                wire.get(
                        "registered-models/alias",
                        Query.NONE.with("name", "trialdesk-probe").with("alias", "probe"),
                        it -> it);
        return answer.failure().filter(it -> !(it instanceof Fault.Refused)).isEmpty();
    }
}
