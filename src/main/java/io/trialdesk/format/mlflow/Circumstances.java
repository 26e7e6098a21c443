package io.trialdesk.format.mlflow;

import io.trialdesk.format.Draft;
import io.trialdesk.format.Part;
import io.trialdesk.model.Provenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Under which circumstances a run came about, as MLflow's own tags and the files beside a logged
/// model tell.
final class Circumstances {
    private static final Map<String, Provenance> TAGS =
            Map.of(
                    "mlflow.source.name", Provenance.PROGRAM,
                    "mlflow.source.git.commit", Provenance.GIT_COMMIT,
                    "mlflow.source.git.branch", Provenance.GIT_BRANCH,
                    "mlflow.source.git.repoURL", Provenance.GIT_REMOTE,
                    "mlflow.source.git.dirty", Provenance.GIT_DIRTY,
                    "mlflow.user", Provenance.USER);

    private static final int MOST_TEXT = 1 << 16;

    private Circumstances() {}

    /// From tags alone.
    static void ofTags(Draft draft, Map<String, String> tags) {
        TAGS.forEach((tag, field) -> draft.provenance(field, tags.get(tag)));
    }

    /// From the first model that lists the packages it needs.
    static void ofModels(Draft draft, Part part, List<Path> models) throws IOException {
        for (var model : models) {
            var packages = model.resolve("requirements.txt");
            if (Files.isRegularFile(packages)) {
                var file = relative(part, packages);
                draft.from(file).provenance(Provenance.PACKAGES, file);
                var python = model.resolve("python_env.yaml");
                if (Files.isRegularFile(python)) {
                    draft.from(relative(part, python))
                            .provenance(Provenance.PYTHON, python(python));
                }
                return;
            }
        }
    }

    private static String relative(Part part, Path file) {
        return part.path()
                .toAbsolutePath()
                .relativize(file.toAbsolutePath())
                .toString()
                .replace('\\', '/');
    }

    private static String python(Path file) throws IOException {
        return new Bytes()
                .read(file, 0, MOST_TEXT)
                .text()
                .lines()
                .filter(line -> line.startsWith("python:"))
                .map(line -> line.substring("python:".length()).strip())
                .findFirst()
                .orElse("");
    }
}
