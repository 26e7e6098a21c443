package io.trialdesk.format.ray;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.JsonReader;
import io.trialdesk.config.Trees;
import io.trialdesk.format.Part;
import io.trialdesk.format.json.JsonWalk;
import io.trialdesk.model.Value;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The state of an experiment, `experiment_state-*.json` in the folder above its trials: a list
/// with each trial as JSON in a text. For one thread.
final class Experiment {
    /// With more trials than this holds, reading the state for each of them would take too long;
    /// their own files must do then.
    private static final long LARGEST = 2 << 20;

    private final String trial;
    private Value found = Value.Nothing.NULL;

    private Experiment(String trial) {
        this.trial = trial;
    }

    /// The newest state, as its name with the time says.
    static Optional<Path> newest(Part part) throws IOException {
        var above = part.path().getParent();
        if (above == null || !above.startsWith(part.source())) {
            return Optional.empty();
        }
        Path newest = null;
        try (DirectoryStream<Path> states =
                Files.newDirectoryStream(above, "experiment_state-*.json")) {
            for (var state : states) {
                newest = newest == null || state.compareTo(newest) > 0 ? state : newest;
            }
        }
        return Optional.ofNullable(newest);
    }

    /// What the state says of the trial whose folder has a name; null's value when it says nothing
    /// or is being written.
    static Value trial(Path state, String folder) throws IOException {
        var experiment = new Experiment(folder);
        if (Files.size(state) <= LARGEST) {
            var _ = JsonWalk.file(state, List.of(), experiment::entry);
        }
        return experiment.found;
    }

    private void entry(String key, JsonParser value) {
        boolean isList = value.currentToken() == JsonToken.START_ARRAY;
        if (isList && (key.equals("trial_data") || key.equals("checkpoints"))) {
            for (int depth = 1; depth > 0; ) {
                var token = value.nextToken();
                if (token == JsonToken.START_ARRAY) {
                    depth++;
                } else if (token == JsonToken.END_ARRAY) {
                    depth--;
                } else if (token == JsonToken.VALUE_STRING) {
                    text(value.getString());
                }
            }
        } else {
            JsonWalk.skip(value);
        }
    }

    private void text(String json) {
        if (!json.contains(trial)) {
            return;
        }
        try {
            var read = JsonReader.read(json);
            var place = Trees.at(read, "relative_logdir").text();
            found = place.equals(trial) ? read : found;
        } catch (ConfigException noTrial) {
            // Another text that happens to hold the name.
            return;
        }
    }
}
