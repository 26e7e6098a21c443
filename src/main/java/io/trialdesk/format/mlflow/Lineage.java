package io.trialdesk.format.mlflow;

import io.trialdesk.format.Draft;
import io.trialdesk.model.ConfigLayer;
import io.trialdesk.model.Value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The datasets that went into a run and the logged models that came out of it, told as a layer of
/// its configuration: `mlflow.data.CONTEXT` and `mlflow.model.NAME`, below which stand the
/// parameters and metrics of the model (and below its id, when a run logged two of one name). They
/// are no tags, of which MLflow itself tells the same. For one thread.
final class Lineage {
    private static final String DATA = "mlflow.data.";
    private static final String MODEL = "mlflow.model.";
    static final String CONTEXT_TAG = "mlflow.data.context";

    private final Map<String, Value> found = new LinkedHashMap<>();
    private final Map<String, LoggedModel> models = new LinkedHashMap<>();

    /// @param context what it was used for, empty when that was not said
    void dataset(String name, String digest, String context) {
        add(DATA + (context.isEmpty() ? "input" : context), name + " (" + digest + ")");
    }

    /// Adds a model and answers it, so that more is said of it.
    LoggedModel model(String name, String id, long step) {
        var model = new LoggedModel(name, id, step);
        models.put(id, model);
        add(MODEL + model.name(), model.sentence());
        return model;
    }

    /// One that was added.
    Optional<LoggedModel> model(String id) {
        return Optional.ofNullable(models.get(id));
    }

    private void add(String key, String text) {
        found.merge(
                key,
                new Value.Text(text),
                (one, other) -> new Value.Text(one.text() + ", " + other.text()));
    }

    void tell(Draft draft) {
        if (found.isEmpty()) {
            return;
        }
        var layer = new LinkedHashMap<>(found);
        for (var model : models.values()) {
            var prefix = MODEL + model.name();
            model.tell(isOnly(model) ? prefix : prefix + "." + model.id(), layer);
        }
        draft.layer(ConfigLayer.Kind.COMPUTED, layer);
    }

    private boolean isOnly(LoggedModel model) {
        return models.values().stream().filter(it -> it.name().equals(model.name())).count() == 1;
    }
}
