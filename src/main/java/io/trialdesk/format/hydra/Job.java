package io.trialdesk.format.hydra;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.HydraOverride;
import io.trialdesk.config.Interpolations;
import io.trialdesk.config.Trees;
import io.trialdesk.format.Facts;
import io.trialdesk.format.Origin;
import io.trialdesk.format.Part;
import io.trialdesk.model.ConfigLayer;
import io.trialdesk.model.Value;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the three files of a job say, as text.
record Job(Part part, String config, String overrides, String hydra) {
    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[/\\\\_T-](\\d{2}-\\d{2}-\\d{2})");
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss");

    Facts facts(Value configTree, Value overrideList, Value hydraTree) {
        var name = Hydra.textAt(hydraTree, "hydra", "job", "name");
        var written = Trees.flatten(configTree);
        var resolved = Trees.flatten(Interpolations.resolve(configTree));
        return Facts.draft(id(hydraTree), part.relativePath())
                .derivedId()
                .name(name(hydraTree))
                .from(".hydra/hydra.yaml")
                .experiment(name)
                .start(start(hydraTree))
                .tags(tags(overrideList, hydraTree))
                .layer(ConfigLayer.Kind.DEFAULT, choices(hydraTree))
                .from(".hydra/overrides.yaml")
                .layer(ConfigLayer.Kind.OVERRIDE, typed(overrideList))
                .from(".hydra/config.yaml")
                .params(resolved)
                .layer(ConfigLayer.Kind.FILE, written)
                .layer(ConfigLayer.Kind.COMPUTED, computed(written, resolved))
                .facts();
    }

    /// What was typed, by key; what cannot be read stands for itself. Deletions begin with `~`.
    private static Map<String, Value> typed(Value overrideList) {
        Map<String, Value> typed = new LinkedHashMap<>();
        if (overrideList instanceof Value.Items items) {
            for (var item : items.items()) {
                try {
                    var override = HydraOverride.parse(item.text());
                    boolean deleted = override.action() == HydraOverride.Action.DELETE;
                    var key = deleted ? "~" + override.key() : override.key();
                    typed.put(key, override.value().orElse(Value.Nothing.NULL));
                } catch (ConfigException noOverride) {
                    typed.put(item.text(), new Value.Text(item.text()));
                }
            }
        }
        return typed;
    }

    /// Which option of each configuration group was chosen, Hydra's own groups left out.
    private static Map<String, Value> choices(Value hydraTree) {
        Map<String, Value> choices = new LinkedHashMap<>();
        if (Trees.at(hydraTree, "hydra", "runtime", "choices") instanceof Value.Table table) {
            for (var choice : table.entries()) {
                if (!choice.key().startsWith("hydra/")) {
                    choices.put(choice.key(), choice.value());
                }
            }
        }
        return choices;
    }

    /// What references came to.
    private static Map<String, Value> computed(
            Map<String, Value> written, Map<String, Value> resolved) {
        Map<String, Value> computed = new LinkedHashMap<>(resolved);
        written.forEach(computed::remove);
        return computed;
    }

    /// The recorded output folder tells jobs apart. Before Hydra 1.2 it was not recorded, so the
    /// names of the last two folders, which Hydra made, stand for it.
    private String id(Value hydraTree) {
        var origin = new Origin(Hydra.NAME).and(config).and(overrides).and(hydra);
        if (Hydra.textAt(hydraTree, "hydra", "runtime", "output_dir").isEmpty()) {
            origin.and(lastNames());
        }
        return origin.id();
    }

    /// A job of a sweep is named by its number alone, which says little without the sweep.
    private String name(Value hydraTree) {
        boolean ofSweep =
                Hydra.textAt(hydraTree, "hydra", "mode").equals("MULTIRUN")
                        || !Hydra.textAt(hydraTree, "hydra", "job", "num").isEmpty();
        return ofSweep ? lastNames() : fileName(part.path());
    }

    private String lastNames() {
        var folder = part.path();
        var parent = folder.getParent();
        return parent == null ? fileName(folder) : fileName(parent) + "/" + fileName(folder);
    }

    private static String fileName(Path path) {
        var name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /// Hydra records no time but in the names of its folders, in the local time of its machine.
    private @Nullable Instant start(Value hydraTree) {
        var recorded = Hydra.textAt(hydraTree, "hydra", "runtime", "output_dir");
        var time = TIME.matcher(recorded.isEmpty() ? part.path().toString() : recorded);
        if (!time.find()) {
            return null;
        }
        try {
            return LocalDateTime.parse(time.group(1) + "T" + time.group(2), FORM)
                    .atZone(ZoneId.systemDefault())
                    .toInstant();
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private static Map<String, String> tags(Value overrideList, Value hydraTree) {
        Map<String, String> tags = new LinkedHashMap<>();
        if (overrideList instanceof Value.Items items && !items.items().isEmpty()) {
            tags.put(
                    "hydra.overrides",
                    items.items().stream().map(Value::text).collect(Collectors.joining(" ")));
        }
        put(tags, "hydra.job", Hydra.textAt(hydraTree, "hydra", "job", "name"));
        put(tags, "hydra.mode", Hydra.textAt(hydraTree, "hydra", "mode"));
        put(tags, "hydra.version", Hydra.textAt(hydraTree, "hydra", "runtime", "version"));
        if (Trees.at(hydraTree, "hydra", "runtime", "choices") instanceof Value.Table choices) {
            for (var choice : choices.entries()) {
                if (!choice.key().startsWith("hydra/")) {
                    put(tags, "hydra.choices." + choice.key(), choice.value().text());
                }
            }
        }
        return tags;
    }

    private static void put(Map<String, String> tags, String key, String text) {
        if (!text.isEmpty()) {
            tags.put(key, text);
        }
    }
}
