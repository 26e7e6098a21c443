package io.trialdesk.format.hydra;

import io.trialdesk.config.Sameness;
import io.trialdesk.config.Trees;
import io.trialdesk.format.Draft;
import io.trialdesk.format.Part;
import io.trialdesk.model.Value;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// What a sweep says of one of its jobs: its name, what was asked for, and whether its sweeper
/// (Optuna, Ax, Nevergrad) found the job to be a best one.
record Sweep(Part part, JobFiles files) {

    /// @param typed the overrides of the job by key
    void tell(Map<String, Value> typed, Draft draft) throws IOException {
        var folder = part.path().getParent();
        if (folder != null) {
            draft.from("").tag("hydra.sweep", Job.lastNames(folder));
        }
        var asked = Trees.at(files.tree(Job.MULTIRUN), "hydra", "overrides", "task");
        draft.from(Job.MULTIRUN).tag("hydra.sweep.overrides", Job.joined(asked));
        results(files.tree(Job.RESULTS), typed, draft.from(Job.RESULTS));
    }

    /// One best job, or with several objectives all that are no worse than another.
    private static void results(Value results, Map<String, Value> typed, Draft draft) {
        best(Trees.at(results, "best_params"), Trees.at(results, "best_value"), typed, draft);
        if (Trees.at(results, "solutions") instanceof Value.Items solutions) {
            for (var solution : solutions.items()) {
                best(Trees.at(solution, "params"), Trees.at(solution, "values"), typed, draft);
            }
        }
    }

    private static void best(Value params, Value value, Map<String, Value> typed, Draft draft) {
        if (params instanceof Value.Table table
                && !table.entries().isEmpty()
                && table.entries().stream().allMatch(e -> isTyped(e.key(), e.value(), typed))) {
            draft.tag("hydra.sweep.best", "true").tag("hydra.sweep.best_value", value.text());
        }
    }

    private static boolean isTyped(String key, Value value, Map<String, Value> typed) {
        var plain = key.replaceFirst("^[+]+", "");
        return List.of(key, plain).stream()
                .anyMatch(
                        name ->
                                typed.containsKey(name)
                                        && Sameness.of(typed.get(name), value)
                                                != Sameness.DIFFERENT);
    }
}
