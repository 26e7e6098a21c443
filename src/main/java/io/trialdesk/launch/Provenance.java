package io.trialdesk.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What is known of a run before it starts, as tags in MLflow's names.
final class Provenance {
    private Provenance() {}

    static Map<String, String> tags(Path project, Entry entry, List<String> command, String job) {
        var tags = GitFacts.tags(project);
        boolean isProject = entry.kind() == Entry.Kind.MLPROJECT;
        tags.put("mlflow.source.type", isProject ? "PROJECT" : "LOCAL");
        tags.put(
                "mlflow.source.name",
                isProject
                        ? project.toString()
                        : project.resolve(entry.command().getLast()).toString());
        if (isProject) {
            tags.put("mlflow.project.entryPoint", entry.name());
        }
        tags.put("trialdesk.job", job);
        tags.put("trialdesk.entry", entry.name());
        tags.put("trialdesk.command", ShellWords.line(command));
        return tags;
    }
}
