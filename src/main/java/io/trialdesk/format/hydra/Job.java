package io.trialdesk.format.hydra;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.HydraOverride;
import io.trialdesk.config.Interpolations;
import io.trialdesk.config.Trees;
import io.trialdesk.format.Draft;
import io.trialdesk.format.Facts;
import io.trialdesk.format.Origin;
import io.trialdesk.format.Part;
import io.trialdesk.model.ConfigLayer;
import io.trialdesk.model.Provenance;
import io.trialdesk.model.Value;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the files of a job say. For one thread.
final class Job {
    static final String CONFIG = ".hydra/config.yaml";
    static final String OVERRIDES = ".hydra/overrides.yaml";
    static final String HYDRA = ".hydra/hydra.yaml";
    static final String MULTIRUN = "../multirun.yaml";
    static final String RESULTS = "../optimization_results.yaml";

    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[/\\\\_T-](\\d{2}-\\d{2}-\\d{2})");
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss");

    private final Part part;
    private final JobFiles files;
    private final Value hydraTree;
    private final Value overrideList;

    Job(Part part, JobFiles files) throws IOException {
        this.part = part;
        this.files = files;
        this.hydraTree = files.tree(HYDRA);
        this.overrideList = files.tree(OVERRIDES);
    }

    Facts facts() throws IOException {
        var configTree = files.tree(CONFIG);
        var written = Trees.flatten(configTree);
        var resolved = Trees.flatten(Interpolations.resolve(configTree));
        var typed = typed(overrideList);
        var draft =
                Facts.draft(id(), part.relativePath())
                        .derivedId()
                        .name(name())
                        .from(HYDRA)
                        .experiment(jobName())
                        .start(start(hydraTree))
                        .tags(tags(hydraTree))
                        .layer(ConfigLayer.Kind.DEFAULT, choices(hydraTree))
                        .from(OVERRIDES)
                        .tag("hydra.overrides", joined(overrideList))
                        .layer(ConfigLayer.Kind.OVERRIDE, typed)
                        .from(CONFIG)
                        .params(resolved)
                        .layer(ConfigLayer.Kind.FILE, written)
                        .layer(ConfigLayer.Kind.COMPUTED, computed(written, resolved));
        circumstances(draft);
        if (isOfSweep()) {
            new Sweep(part, files).tell(typed, draft);
        }
        return draft.facts();
    }

    /// Hydra records the name of the job, which is that of the script, what was typed and where.
    private void circumstances(Draft draft) throws IOException {
        var own = joined(Trees.at(hydraTree, "hydra", "overrides", "hydra"));
        var task = joined(overrideList);
        var command =
                Stream.of(
                                Optional.of(jobName()),
                                Optional.ofNullable(task),
                                Optional.ofNullable(own))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
        draft.from(HYDRA)
                .provenance(Provenance.PROGRAM, jobName())
                .provenance(Provenance.COMMAND, jobName().isEmpty() ? null : command)
                .provenance(Provenance.FOLDER, Hydra.textAt(hydraTree, "hydra", "runtime", "cwd"));
        var log = jobName() + ".log";
        if (files.has(log)) {
            draft.from(log)
                    .provenance(Provenance.CONSOLE, log)
                    .status(JobLog.status(part.path().resolve(log)));
        }
    }

    private String jobName() {
        return Hydra.textAt(hydraTree, "hydra", "job", "name");
    }

    /// The items of a list side by side; null when there are none.
    static @Nullable String joined(Value list) {
        return list instanceof Value.Items items && !items.items().isEmpty()
                ? items.items().stream().map(Value::text).collect(Collectors.joining(" "))
                : null;
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
    private String id() throws IOException {
        var origin = new Origin(Hydra.NAME);
        origin.and(files.text(CONFIG)).and(files.text(OVERRIDES)).and(files.text(HYDRA));
        if (Hydra.textAt(hydraTree, "hydra", "runtime", "output_dir").isEmpty()) {
            origin.and(lastNames(part.path()));
        }
        return origin.id();
    }

    /// A job of a sweep is named by its number alone, which says little without the sweep.
    private String name() {
        return isOfSweep() ? lastNames(part.path()) : fileName(part.path());
    }

    private boolean isOfSweep() {
        return Hydra.textAt(hydraTree, "hydra", "mode").equals("MULTIRUN")
                || !Hydra.textAt(hydraTree, "hydra", "job", "num").isEmpty();
    }

    static String lastNames(Path folder) {
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

    private static Map<String, String> tags(Value hydraTree) {
        Map<String, String> tags = new LinkedHashMap<>();
        put(tags, "hydra.job", Hydra.textAt(hydraTree, "hydra", "job", "name"));
        put(tags, "hydra.mode", Hydra.textAt(hydraTree, "hydra", "mode"));
        put(tags, "hydra.version", Hydra.textAt(hydraTree, "hydra", "runtime", "version"));
        put(tags, "hydra.config", configSource(hydraTree));
        choices(hydraTree)
                .forEach((group, option) -> put(tags, "hydra.choices." + group, option.text()));
        return tags;
    }

    /// The main configuration: its folder and name.
    private static String configSource(Value hydraTree) {
        var name = Hydra.textAt(hydraTree, "hydra", "job", "config_name");
        var sources = Trees.at(hydraTree, "hydra", "runtime", "config_sources");
        if (sources instanceof Value.Items items) {
            for (var source : items.items()) {
                if (Hydra.textAt(source, "provider").equals("main")) {
                    return Hydra.textAt(source, "path") + "/" + name;
                }
            }
        }
        return name;
    }

    private static void put(Map<String, String> tags, String key, String text) {
        if (!text.isEmpty()) {
            tags.put(key, text);
        }
    }
}
