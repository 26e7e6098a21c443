package io.trialdesk.format.wandb;

import io.trialdesk.config.Dialect;
import io.trialdesk.config.JsonReader;
import io.trialdesk.config.Trees;
import io.trialdesk.config.YamlReader;
import io.trialdesk.format.Draft;
import io.trialdesk.format.Fingerprint;
import io.trialdesk.format.SmallText;
import io.trialdesk.model.Provenance;
import io.trialdesk.model.Value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The readable files that W&B leaves beside a log. They only fill gaps, since they are written
/// late or never. For one thread.
///
/// @param folder that holds them
/// @param told the same folder relative to the part, ending in `/`, or empty
record Beside(Path folder, String told, Complaints complaints) {
    private static final long LARGEST = 16 << 20;

    /// Takes a file that cannot be read, and why.
    @FunctionalInterface
    interface Complaints {
        void damaged(Path file, String problem);
    }

    /// Changes when a file that says something of the run's head does. The summary and the console
    /// grow with the log and are left out.
    long fingerprint() throws IOException {
        var sum = new Fingerprint();
        for (var name : List.of("config.yaml", "wandb-metadata.json")) {
            if (Files.exists(folder.resolve(name))) {
                sum.file(folder.resolve(name));
            }
        }
        for (var name : List.of("output.log", "requirements.txt", "diff.patch")) {
            if (isFilled(name)) {
                sum.add(name, 1, 1);
            }
        }
        return sum.value();
    }

    private boolean isFilled(String name) throws IOException {
        var file = folder.resolve(name);
        return Files.isRegularFile(file) && Files.size(file) > 0;
    }

    void tell(Draft draft) throws IOException {
        draft.from(told + "config.yaml").params(config());
        var metadata = json("wandb-metadata.json");
        var machine = Metadata.machine(metadata);
        draft.from(told + "wandb-metadata.json");
        machine.tell(draft);
        provenance(draft, Provenance.PACKAGES, "requirements.txt");
        provenance(draft, Provenance.GIT_PATCH, "diff.patch");
        provenance(draft, Provenance.CONSOLE, "output.log");
    }

    private void provenance(Draft draft, Provenance field, String name) throws IOException {
        if (isFilled(name)) {
            draft.from(told + name).provenance(field, told + name);
        }
    }

    /// Every key holds a map with the value.
    private Map<String, Value> config() {
        Map<String, Value> values = new LinkedHashMap<>();
        if (read("config.yaml") instanceof Value.Table table) {
            for (var entry : table.entries()) {
                boolean internal =
                        entry.key().startsWith("_") || entry.key().equals("wandb_version");
                if (!internal && entry.value() instanceof Value.Table) {
                    values.put(entry.key(), Trees.at(entry.value(), "value"));
                }
            }
        }
        return Trees.flatten(Trees.table(values));
    }

    Value json(String name) {
        return read(name);
    }

    /// Nothing when the file is not there, empty or being written.
    private Value read(String name) {
        var file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) == 0) {
                return Value.Nothing.NULL;
            }
            if (Files.size(file) > LARGEST) {
                complaints.damaged(file, "it is larger than 16 MB and was left out");
                return Value.Nothing.NULL;
            }
            var text = SmallText.read(file);
            return name.endsWith(".json")
                    ? JsonReader.read(text)
                    : YamlReader.read(text, Dialect.OMEGACONF);
        } catch (IOException problem) {
            complaints.damaged(file, "it cannot be read: " + problem.getMessage());
            return Value.Nothing.NULL;
        }
    }
}
