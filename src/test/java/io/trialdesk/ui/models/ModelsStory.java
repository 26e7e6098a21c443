package io.trialdesk.ui.models;

import io.trialdesk.model.Edit;
import io.trialdesk.model.ModelVersion;
import io.trialdesk.model.RegisteredModel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Registered models for pictures and tests.
final class ModelsStory implements ModelsDesk {
    static final Instant NOW = Instant.parse("2026-11-24T09:41:07Z");

    private final List<ServedModel> models;
    private final List<Edit.OfModel> waiting;
    private final List<Edit.OfModel> made = new CopyOnWriteArrayList<>();
    private volatile boolean failing;

    ModelsStory(List<ServedModel> models, List<Edit.OfModel> waiting) {
        this.models = models;
        this.waiting = waiting;
    }

    static ModelsStory empty() {
        return new ModelsStory(List.of(), List.of());
    }

    static ModelsStory typical() {
        var risk = model("credit-risk", "Probability of default within twelve months.", 9);
        return new ModelsStory(
                List.of(
                        served(1, "mlflow.team", 120, false, risk),
                        served(1, "mlflow.team", 120, false, model("churn", "", 4)),
                        served(1, "mlflow.team", 120, false, model("fraud-detector", "", 23)),
                        served(2, "localhost", 7300, true, model("ranking", "", 3))),
                List.of(
                        new Edit.SetAlias(
                                1, "credit-risk", "challenger", Optional.of("7"), Optional.of("9")),
                        new Edit.SetStage(1, "credit-risk", "8", "None", "Staging")));
    }

    static ModelsStory huge() {
        var models = new ArrayList<ServedModel>();
        models.add(
                served(1, "mlflow.team", 120, false, model("recommender-candidates", "", 10_000)));
        for (int i = 0; i < 800; i++) {
            models.add(
                    served(
                            1,
                            "mlflow.team",
                            120,
                            false,
                            model("experimental-language-model-with-a-long-name-" + i, "", 2)));
        }
        return new ModelsStory(models, List.of());
    }

    void fail() {
        failing = true;
    }

    @Override
    public List<ServedModel> models() {
        if (failing) {
            throw new IllegalStateException(
                    "the workspace in /home/ada/.trialdesk does not answer");
        }
        return models;
    }

    @Override
    public List<Edit.OfModel> waiting() {
        return waiting;
    }

    @Override
    public Optional<VersionRun> run(int server, String runId) {
        int number = Integer.parseInt(runId.substring(runId.length() - 5));
        return number % 5 == 4
                ? Optional.empty()
                : Optional.of(
                        new VersionRun(
                                number,
                                "gbm-depth-" + number % 12,
                                Map.of(
                                        "test/auc",
                                        0.9 + number % 50 / 1000.0,
                                        "test/loss",
                                        0.2 - number % 40 / 1000.0,
                                        "val/auc",
                                        0.91 + number % 30 / 1000.0,
                                        "train/loss",
                                        0.11)));
    }

    @Override
    public void apply(Edit.OfModel edit) {
        made.add(edit);
    }

    /// The changes that were made, in order.
    List<Edit.OfModel> made() {
        return made;
    }

    private static ServedModel served(
            int server, String name, long secondsOld, boolean offline, RegisteredModel model) {
        return new ServedModel(
                server, name, Optional.of(NOW.minusSeconds(secondsOld)), offline, model);
    }

    private static RegisteredModel model(String name, String description, int versions) {
        var all = new ArrayList<ModelVersion>();
        for (int i = versions; i > 0; i--) {
            all.add(version(i, versions));
        }
        var aliases = new TreeMap<String, String>();
        if (versions > 2) {
            aliases.put("champion", Integer.toString(versions - 2));
            aliases.put("champion_previous", Integer.toString(versions / 2));
            aliases.put("challenger", Integer.toString(versions));
        }
        return new RegisteredModel(name, description, NOW, NOW, Map.of(), aliases, all);
    }

    private static ModelVersion version(int number, int of) {
        var stage =
                number == of - 2
                        ? "Production"
                        : number == of - 1 ? "Staging" : number < of / 2 ? "Archived" : "None";
        return new ModelVersion(
                Integer.toString(number),
                stage,
                "4f1c09ab%05d".formatted(number),
                "mlflow-artifacts:/3/4f1c09ab%05d/artifacts/model".formatted(number),
                "READY",
                number == of - 2 ? "Retrained on data up to October." : "",
                NOW.minusSeconds((of - number) * 86_400L + 5000),
                NOW,
                Map.of("validation_status", "approved"));
    }
}
