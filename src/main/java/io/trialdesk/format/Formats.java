package io.trialdesk.format;

import io.trialdesk.format.catboost.CatBoost;
import io.trialdesk.format.csv.Tables;
import io.trialdesk.format.dvc.Dvc;
import io.trialdesk.format.fastai.Fastai;
import io.trialdesk.format.foreign.Foreign;
import io.trialdesk.format.huggingface.HuggingFace;
import io.trialdesk.format.hydra.Hydra;
import io.trialdesk.format.jsonl.JsonLines;
import io.trialdesk.format.keras.Keras;
import io.trialdesk.format.lightgbm.LightGbm;
import io.trialdesk.format.lightning.Lightning;
import io.trialdesk.format.mlflow.Mlflow;
import io.trialdesk.format.mmengine.MmEngine;
import io.trialdesk.format.optuna.Optuna;
import io.trialdesk.format.ray.Ray;
import io.trialdesk.format.sacred.Sacred;
import io.trialdesk.format.sb3.StableBaselines;
import io.trialdesk.format.sklearn.ScikitLearn;
import io.trialdesk.format.swanlab.Swanlab;
import io.trialdesk.format.tensorboard.TensorBoard;
import io.trialdesk.format.trackio.Trackio;
import io.trialdesk.format.ultralytics.Ultralytics;
import io.trialdesk.format.wandb.Wandb;
import io.trialdesk.format.xgboost.XgBoost;

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
                        Ultralytics.format(),
                        Lightning.format(),
                        CatBoost.format(),
                        StableBaselines.format(),
                        Fastai.format(),
                        Keras.format(),
                        LightGbm.format(),
                        XgBoost.format(),
                        new ScikitLearn(),
                        new Wandb(),
                        new Swanlab(),
                        new Trackio(),
                        new JsonLines(),
                        new TensorBoard(),
                        Tables.format(),
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
