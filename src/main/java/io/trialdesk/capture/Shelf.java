package io.trialdesk.capture;

import io.trialdesk.model.Run;
import io.trialdesk.store.CapturedItem;
import io.trialdesk.store.Store;
import io.trialdesk.store.StoredRun;

import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Everything captured for one source, in memory. Only the recorder's thread touches it.
final class Shelf {
    final Map<String, ObjectNode> experiments = new LinkedHashMap<>();
    final Map<String, CaptureRun> runs = new LinkedHashMap<>();
    final Map<String, ObjectNode> models = new LinkedHashMap<>();

    /// What the workspace has of a source. Runs whose head is gone are left out.
    static Shelf load(Store store, int source) {
        var shelf = new Shelf();
        var items = store.captures().items(source);
        if (items.isEmpty()) {
            return shelf;
        }
        var heads =
                store.captures().runs(source).stream()
                        .map(StoredRun::run)
                        .collect(Collectors.toMap(Run::id, Function.identity()));
        for (var item : items) {
            shelf.take(item, heads);
        }
        return shelf;
    }

    private void take(CapturedItem item, Map<String, Run> heads) {
        var content = (ObjectNode) Message.JSON.readTree(item.content());
        switch (item.kind()) {
            case EXPERIMENT -> experiments.put(item.id(), content);
            case MODEL -> models.put(item.id(), content);
            case RUN ->
                    Optional.ofNullable(heads.get(item.id()))
                            .ifPresent(
                                    head ->
                                            runs.put(
                                                    item.id(),
                                                    CaptureRun.restored(item, content, head)));
        }
    }

    CaptureRun run(String id) throws Refusal {
        var run = runs.get(id);
        if (run == null) {
            throw Refusal.missing("Run with id=" + id + " not found");
        }
        return run;
    }

    /// A run that may be written to.
    CaptureRun open(String id) throws Refusal {
        var run = run(id);
        if (run.deleted) {
            throw Refusal.invalid(
                    "The run %s must be in the 'active' state. Current state is deleted."
                            .formatted(id));
        }
        return run;
    }

    ObjectNode experiment(String id) throws Refusal {
        var experiment = experiments.get(id);
        if (experiment == null) {
            throw Refusal.missing("No Experiment with id=" + id + " exists");
        }
        return experiment;
    }

    Optional<ObjectNode> experimentNamed(String name) {
        return experiments.values().stream()
                .filter(e -> e.path("name").asString("").equals(name))
                .findFirst();
    }

    ObjectNode model(String id) throws Refusal {
        var model = models.get(id);
        if (model == null) {
            throw Refusal.missing("Logged model with ID '" + id + "' not found.");
        }
        return model;
    }
}
