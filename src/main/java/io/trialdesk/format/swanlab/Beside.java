package io.trialdesk.format.swanlab;

import io.trialdesk.config.Dialect;
import io.trialdesk.config.JsonReader;
import io.trialdesk.config.Trees;
import io.trialdesk.config.YamlReader;
import io.trialdesk.format.Draft;
import io.trialdesk.format.Fingerprint;
import io.trialdesk.format.Part;
import io.trialdesk.format.Sink;
import io.trialdesk.format.SmallText;
import io.trialdesk.model.Damage;
import io.trialdesk.model.Provenance;
import io.trialdesk.model.Value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The readable files in the folder of a run: its configuration and its machine.
///
/// @param log the log they lie beside
record Beside(Part part, Path log) {
    private static final long LARGEST = 16 << 20;
    private static final String CONFIG = "config.yaml";
    private static final String METADATA = "swanlab-metadata.json";
    private static final String PACKAGES = "requirements.txt";

    private Path file(String name) {
        return log.resolveSibling("files").resolve(name);
    }

    long fingerprint() throws IOException {
        var sum = new Fingerprint();
        for (var name : List.of(CONFIG, METADATA, PACKAGES)) {
            if (Files.exists(file(name))) {
                sum.file(file(name));
            }
        }
        return sum.value();
    }

    /// A path as facts tell it.
    private String told(String name) {
        return part.path().relativize(file(name)).toString().replace('\\', '/');
    }

    void tell(Draft draft, Sink sink) {
        draft.from(told(CONFIG)).params(config(sink)).from(told(METADATA));
        var metadata = read(METADATA, sink);
        put(draft, Provenance.SYSTEM, metadata, "os", "runtime.os");
        put(draft, Provenance.HOST, metadata, "hostname", "runtime.hostname");
        put(draft, Provenance.FOLDER, metadata, "cwd", "runtime.cwd");
        put(draft, Provenance.PYTHON, metadata, "python", "runtime.python_version");
        put(draft, Provenance.COMMAND, metadata, "command", "runtime.command");
        put(draft, Provenance.CPU, metadata, "cpu.brand", "hardware.cpu.brand");
        put(draft, Provenance.GIT_REMOTE, metadata, "git_remote", "git.remote_url");
        put(draft, Provenance.GIT_BRANCH, metadata, "git_branch", "git.branch");
        put(draft, Provenance.GIT_COMMIT, metadata, "git_commit", "git.commit");
        if (Files.isRegularFile(file(PACKAGES))) {
            draft.from(told(PACKAGES)).provenance(Provenance.PACKAGES, told(PACKAGES));
        }
    }

    /// The two generations name the same things differently.
    private static void put(
            Draft draft, Provenance field, Value metadata, String older, String newer) {
        for (var name : List.of(older, newer)) {
            if (Trees.at(metadata, name.split("\\.", -1)) instanceof Value.Text text) {
                draft.provenance(field, text.text());
            }
        }
    }

    /// Every key holds a map with its value, and its place in the order of setting.
    private Map<String, Value> config(Sink sink) {
        Map<String, Value> values = new LinkedHashMap<>();
        if (read(CONFIG, sink) instanceof Value.Table table) {
            table.entries().stream()
                    .sorted(
                            (a, b) ->
                                    Double.compare(
                                            Trees.at(a.value(), "sort").number().orElse(0),
                                            Trees.at(b.value(), "sort").number().orElse(0)))
                    .forEach(e -> values.put(e.key(), Trees.at(e.value(), "value")));
        }
        return Trees.flatten(Trees.table(values));
    }

    private Value read(String name, Sink sink) {
        var file = file(name);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) == 0) {
                return Value.Nothing.NULL;
            }
            if (Files.size(file) > LARGEST) {
                throw new IOException("it is larger than 16 MB");
            }
            var text = SmallText.read(file);
            return name.endsWith(".json")
                    ? JsonReader.read(text)
                    : YamlReader.read(text, Dialect.PYYAML);
        } catch (IOException problem) {
            var sentence = "it cannot be read: " + problem.getMessage();
            sink.damaged(new Damage(part.relative(file), "", sentence));
            return Value.Nothing.NULL;
        }
    }
}
