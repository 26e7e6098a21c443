package io.trialdesk.registry;

import io.trialdesk.model.Edit;
import io.trialdesk.model.ModelVersion;
import io.trialdesk.model.RegisteredModel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Lays an edit that waits over a model as the server told it. Pure.
final class Waiting {
    private Waiting() {}

    static RegisteredModel applied(RegisteredModel model, Edit.OfModel edit) {
        return switch (edit) {
            case Edit.SetAlias it -> {
                var aliases = new TreeMap<>(model.aliases());
                aliases.remove(it.alias());
                it.after().ifPresent(version -> aliases.put(it.alias(), version));
                yield with(model, aliases, model.versions());
            }
            case Edit.SetStage it -> {
                var versions =
                        model.versions().stream()
                                .map(v -> v.version().equals(it.version()) ? at(v, it.after()) : v)
                                .toList();
                yield with(model, model.aliases(), versions);
            }
        };
    }

    private static RegisteredModel with(
            RegisteredModel old, Map<String, String> aliases, List<ModelVersion> versions) {
        return new RegisteredModel(
                old.name(),
                old.description(),
                old.created(),
                old.updated(),
                old.tags(),
                aliases,
                versions);
    }

    private static ModelVersion at(ModelVersion old, String stage) {
        return new ModelVersion(
                old.version(),
                stage,
                old.runId(),
                old.origin(),
                old.status(),
                old.description(),
                old.created(),
                old.updated(),
                old.tags());
    }
}
