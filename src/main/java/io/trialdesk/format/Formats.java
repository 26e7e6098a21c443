package io.trialdesk.format;

import io.trialdesk.format.dvc.Dvc;
import io.trialdesk.format.foreign.Foreign;
import io.trialdesk.format.huggingface.HuggingFace;
import io.trialdesk.format.hydra.Hydra;
import io.trialdesk.format.jsonl.JsonLines;
import io.trialdesk.format.mlflow.Mlflow;
import io.trialdesk.format.mmengine.MmEngine;
import io.trialdesk.format.optuna.Optuna;
import io.trialdesk.format.ray.Ray;
import io.trialdesk.format.sacred.Sacred;
import io.trialdesk.format.tensorboard.TensorBoard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The one list of formats, the strongest first: where several describe a run, an earlier one
/// decides.
public final class Formats {
    private final Map<String, Format> byName = new LinkedHashMap<>();

    public Formats(List<Format> formats) {
        formats.forEach(format -> byName.put(format.name(), format));
    }

    /// Every format this program reads.
    public static Formats all() {
        return new Formats(
                List.of(
                        new Mlflow(),
                        new Hydra(),
                        new Sacred(),
                        new HuggingFace(),
                        new Ray(),
                        new MmEngine(),
                        new Optuna(),
                        new Dvc(),
                        new JsonLines(),
                        new TensorBoard(),
                        new Foreign()));
    }

    public List<Format> list() {
        return List.copyOf(byName.values());
    }

    /// The format of a part.
    public Format named(String name) {
        var format = byName.get(name);
        if (format == null) {
            throw new IllegalArgumentException("no format is called " + name);
        }
        return format;
    }
}
