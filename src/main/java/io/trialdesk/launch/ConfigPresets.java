package io.trialdesk.launch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fills in what a script leaves to the `config.yaml` beside it: an option without a default of its
/// own takes the value of the setting with the same name, when exactly one setting has it at the
/// least depth. It is shown, never passed.
final class ConfigPresets {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigPresets.class);

    private ConfigPresets() {}

    static Entry filled(Path project, Entry entry) {
        var script = project.resolve(entry.command().getLast());
        var settings = settings(script.resolveSibling("config.yaml"));
        if (settings.isEmpty()) {
            return entry;
        }
        var fields = entry.fields().stream().map(f -> filled(f, settings)).toList();
        return new Entry(entry.name(), entry.kind(), entry.command(), fields, entry.evidence());
    }

    private static Map<String, String> settings(Path file) {
        try {
            return Files.isRegularFile(file) ? YamlText.leaves(YamlText.read(file)) : Map.of();
        } catch (IOException problem) {
            LOG.info("no defaults from a config file: {}", problem.getMessage());
            return Map.of();
        }
    }

    private static Field filled(Field field, Map<String, String> settings) {
        if (field.preset() != null || field.required()) {
            return field;
        }
        return setting(field.name(), settings)
                .filter(value -> field.choices().isEmpty() || field.choices().contains(value))
                .map(field::presetTo)
                .orElse(field);
    }

    private static Optional<String> setting(String name, Map<String, String> settings) {
        var best = new ArrayList<String>();
        int least = Integer.MAX_VALUE;
        for (var key : settings.keySet()) {
            var parts = List.of(key.split("\\."));
            boolean named =
                    parts.getLast().equals(name)
                            || (parts.size() > 1
                                    && parts.getLast().equals("name")
                                    && parts.get(parts.size() - 2).equals(name));
            if (named && parts.size() <= least) {
                if (parts.size() < least) {
                    best.clear();
                }
                least = parts.size();
                best.add(key);
            }
        }
        return best.size() == 1
                ? Optional.ofNullable(settings.get(best.getFirst()))
                : Optional.empty();
    }
}
