package io.trialdesk.format.mlflow;

import io.trialdesk.config.ConfigException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads the folders `inputs` and `outputs` of a run in a file store, and what they name beside it.
final class FolderLineage {
    private static final int MOST_TEXT = 1 << 20;

    private final Lineage lineage = new Lineage();
    private final List<Path> models = new ArrayList<>();
    private final Path run;

    private FolderLineage(Path run) {
        this.run = run;
    }

    static FolderLineage of(Path run, RunFiles files) throws IOException {
        var found = new FolderLineage(run);
        for (var input : files.inputs()) {
            found.input(meta(input));
        }
        for (var output : files.outputs()) {
            found.output(meta(output));
        }
        return found;
    }

    Lineage lineage() {
        return lineage;
    }

    /// The artifact folders of logged models.
    List<Path> models() {
        return models;
    }

    private void input(MetaYaml input) throws IOException {
        var datasets = run.resolve("..").normalize().resolve("datasets");
        var dataset = datasets.resolve(input.text("source_id"));
        if (input.text("source_type").equals("DATASET")) {
            var meta = meta(dataset.resolve(RunFiles.META));
            lineage.dataset(
                    meta.text("name"),
                    meta.text("digest"),
                    input.text("tags." + Lineage.CONTEXT_TAG));
        }
    }

    private void output(MetaYaml output) throws IOException {
        var id = output.text("destination_id");
        var model = ModelFolder.of(run, id);
        model.tell(lineage.model(meta(model.meta()).text("name"), id, step(output)));
        models.add(model.artifacts());
    }

    private static long step(MetaYaml output) {
        var text = output.text("step");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /// No fields at all for a file that is gone or cannot be understood: the run itself can be read
    /// all the same.
    private static MetaYaml meta(Path file) throws IOException {
        try {
            return Files.isRegularFile(file)
                    ? MetaYaml.parse(new Bytes().read(file, 0, MOST_TEXT).text())
                    : MetaYaml.NOTHING;
        } catch (ConfigException problem) {
            return MetaYaml.NOTHING;
        }
    }
}
