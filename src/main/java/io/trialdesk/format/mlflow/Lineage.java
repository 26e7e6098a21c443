package io.trialdesk.format.mlflow;

import io.trialdesk.format.Draft;
import io.trialdesk.model.ConfigLayer;
import io.trialdesk.model.Value;

import java.util.LinkedHashMap;
import java.util.Map;

/// The datasets that went into a run and the logged models that came out of it, told as a layer of
/// its configuration: `mlflow.data.CONTEXT` and `mlflow.model.NAME`. They are no tags, of which
/// MLflow itself tells the same. For one thread.
final class Lineage {
    private static final String DATA = "mlflow.data.";
    private static final String MODEL = "mlflow.model.";
    static final String CONTEXT_TAG = "mlflow.data.context";

    private final Map<String, Value> found = new LinkedHashMap<>();

    /// @param context what it was used for, empty when that was not said
    void dataset(String name, String digest, String context) {
        add(DATA + (context.isEmpty() ? "input" : context), name + " (" + digest + ")");
    }

    void model(String name, String id, long step) {
        add(MODEL + (name.isEmpty() ? id : name), id + (step == 0 ? "" : " at step " + step));
    }

    private void add(String key, String text) {
        found.merge(
                key,
                new Value.Text(text),
                (one, other) -> new Value.Text(one.text() + ", " + other.text()));
    }

    void tell(Draft draft) {
        if (!found.isEmpty()) {
            draft.layer(ConfigLayer.Kind.COMPUTED, found);
        }
    }
}
