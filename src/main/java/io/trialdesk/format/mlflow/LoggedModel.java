package io.trialdesk.format.mlflow;

import io.trialdesk.model.Value;

import java.util.LinkedHashMap;
import java.util.Map;

/// A model that a run logged, which since MLflow 3 has parameters and metrics of its own. Its
/// points stand among those of the run that logged them too; here the last one of each metric tells
/// how good the model was found. For one thread.
final class LoggedModel {
    private final String name;
    private final String id;
    private final long step;
    private final Map<String, Value> params = new LinkedHashMap<>();
    private final Map<String, Last> metrics = new LinkedHashMap<>();

    private record Last(long step, long time, double value) {
        boolean isBefore(long otherStep, long otherTime) {
            return step < otherStep || (step == otherStep && time <= otherTime);
        }
    }

    /// @param step of the run at which it was logged, 0 when that was not said
    LoggedModel(String name, String id, long step) {
        this.name = name.isEmpty() ? id : name;
        this.id = id;
        this.step = step;
    }

    String name() {
        return name;
    }

    String id() {
        return id;
    }

    void param(String key, String text) {
        params.put(key, new Value.Text(text));
    }

    /// Whichever run found it. A model measured with several datasets has a value for each.
    ///
    /// @param dataset name and digest, empty without
    void point(String key, String dataset, long pointStep, long time, double value) {
        var full = dataset.isEmpty() ? key : key + " (" + dataset + ")";
        var before = metrics.get(full);
        if (before == null || before.isBefore(pointStep, time)) {
            metrics.put(full, new Last(pointStep, time, value));
        }
    }

    String sentence() {
        return id + (step == 0 ? "" : " at step " + step);
    }

    /// Adds what it is known by.
    ///
    /// @param prefix of its keys
    void tell(String prefix, Map<String, Value> into) {
        params.forEach((key, value) -> into.put(prefix + ".params." + key, value));
        metrics.forEach(
                (key, last) -> into.put(prefix + ".metrics." + key, Value.Real.of(last.value())));
    }
}
