package io.trialdesk.capture;

import io.trialdesk.store.Store;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which call answers which method and path of MLflow's REST interface.
final class Routes {
    private static final Pattern API = Pattern.compile("/(?:ajax-)?api/[23]\\.0/mlflow/(.*)");
    private static final String MODELS = "logged-models";
    private static final String NO_REGISTRY =
            "Models cannot be registered while a run is logged to Trialdesk itself. The model is"
                    + " kept with its run; register it from Trialdesk's Models screen.";

    /// Answers one call.
    @FunctionalInterface
    interface Answer {
        JsonNode to(Call call) throws java.io.IOException;
    }

    /// An answer, and what follows the fixed part of its path.
    record Found(Answer answer, String rest) {}

    private final Map<String, Answer> answers = new HashMap<>();
    private final ModelCalls models;

    Routes(Recorder recorder, Store store, Artifacts artifacts) {
        models = new ModelCalls(recorder);
        experiments(new ExperimentCalls(recorder));
        runs(new RunCalls(recorder));
        logging(new LoggingCalls(recorder));
        answers.put("GET metrics/get-history", new HistoryCalls(recorder, store)::history);
        answers.put("GET artifacts/list", call -> listed(recorder, artifacts, call));
        answers.put("POST " + MODELS, models::create);
        answers.put("POST " + MODELS + "/search", models::search);
        answers.put("GET server-info", _ -> serverInfo());
    }

    private void experiments(ExperimentCalls calls) {
        answers.put("POST experiments/create", calls::create);
        answers.put("GET experiments/get", calls::get);
        answers.put("GET experiments/get-by-name", calls::byName);
        answers.put("POST experiments/search", calls::search);
        answers.put("GET experiments/search", calls::search);
        answers.put("GET experiments/list", calls::search);
        answers.put("POST experiments/set-experiment-tag", calls::setTag);
    }

    private void runs(RunCalls calls) {
        answers.put("POST runs/create", calls::create);
        answers.put("GET runs/get", calls::get);
        answers.put("POST runs/update", calls::update);
        answers.put("POST runs/delete", calls::delete);
        answers.put("POST runs/restore", calls::restore);
        answers.put("POST runs/search", calls::search);
    }

    private void logging(LoggingCalls calls) {
        answers.put("POST runs/log-metric", calls::metric);
        answers.put("POST runs/log-parameter", calls::parameter);
        answers.put("POST runs/set-tag", calls::tag);
        answers.put("POST runs/delete-tag", calls::deleteTag);
        answers.put("POST runs/log-batch", calls::batch);
        answers.put("POST runs/log-inputs", calls::inputs);
        answers.put("POST runs/outputs", calls::outputs);
        answers.put("POST runs/log-model", calls::model);
    }

    private static JsonNode serverInfo() {
        return Message.JSON
                .createObjectNode()
                .put("store_type", "SqlStore")
                .put("workspaces_enabled", false)
                .put("multipart_uploads_enabled", false)
                .put("multipart_downloads_enabled", false);
    }

    private static JsonNode listed(Recorder recorder, Artifacts artifacts, Call call)
            throws java.io.IOException {
        var id = call.fields().runId();
        var path = call.fields().text("path");
        var experiment = recorder.record(l -> l.shelf(call.source()).run(id).experimentId);
        var root = experiment + "/" + id + "/artifacts";
        var prefix = path.isEmpty() ? "" : path + "/";
        var answer =
                artifacts.list(call.source(), path.isEmpty() ? root : root + "/" + path, prefix);
        return answer.put("root_uri", "mlflow-artifacts:/" + root);
    }

    /// The answer to a call.
    ///
    /// @throws Refusal when MLflow's interface has no such call, or none that is offered here
    Found find(String method, String path) throws Refusal {
        var api = API.matcher(path);
        if (!api.matches()) {
            throw Refusal.noRoute("Trialdesk's capture endpoint has no " + path);
        }
        var name = api.group(1);
        var answer = answers.get(method + " " + name);
        if (answer != null) {
            return new Found(answer, "");
        }
        if (name.startsWith(MODELS + "/")) {
            var rest = name.substring(MODELS.length() + 1);
            return new Found(model(method, rest).orElseThrow(() -> notOffered(method, name)), rest);
        }
        throw name.startsWith("registered-models/") || name.startsWith("model-versions/")
                ? Refusal.notOffered(NO_REGISTRY)
                : notOffered(method, name);
    }

    private static Refusal notOffered(String method, String name) {
        return Refusal.notOffered(
                "Trialdesk's capture endpoint does not offer %s %s".formatted(method, name));
    }

    private Optional<Answer> model(String method, String rest) {
        boolean whole = !rest.contains("/");
        return switch (method) {
            case "GET" -> whole ? Optional.of(models::get) : Optional.empty();
            case "PATCH" ->
                    whole || rest.endsWith("/tags") ? Optional.of(models::patch) : Optional.empty();
            case "POST" ->
                    rest.endsWith("/params") ? Optional.of(models::params) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
