package io.trialdesk.format.dvc;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.Dialect;
import io.trialdesk.config.JsonReader;
import io.trialdesk.config.Syntax;
import io.trialdesk.config.Trees;
import io.trialdesk.config.YamlReader;
import io.trialdesk.format.Draft;
import io.trialdesk.model.Value;
import io.trialdesk.series.Points;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// What stands in a project at one time: parameters and metrics of the files that it declares, and
/// the tables of DVCLive. For one thread.
final class Project {
    /// Where DVCLive writes unless told otherwise.
    private static final String USUAL = "dvclive/";

    private final Tree tree;
    private final BiConsumer<String, String> trouble;
    private final Map<String, Map<String, Value>> params = new LinkedHashMap<>();
    private final Map<String, Points> series = new LinkedHashMap<>();

    /// @param trouble takes a file and what is wrong with it
    Project(Tree tree, BiConsumer<String, String> trouble) {
        this.tree = tree;
        this.trouble = trouble;
    }

    /// Reads all that `dvc.yaml` names; metrics that DVCLive writes with their tables.
    Project read() throws IOException {
        var declared = Declared.by(config("dvc.yaml"));
        for (var file : declared.params()) {
            params.put(file, Trees.flatten(config(file)));
        }
        for (var file : declared.metrics()) {
            int slash = file.lastIndexOf('/');
            var folder = slash < 0 ? "" : file.substring(0, slash + 1);
            if (file.endsWith("metrics.json") && !tables(folder).isEmpty()) {
                live(folder);
            } else {
                results(file);
            }
        }
        return params.containsKey(USUAL + Declared.PARAMS) || tables(USUAL).isEmpty()
                ? this
                : live(USUAL);
    }

    /// Reads a folder of DVCLive.
    ///
    /// @param folder with a slash behind it, empty for the root
    Project live(String folder) throws IOException {
        for (var table : tables(folder)) {
            var name = table.substring((folder + LiveFolder.TABLES).length() + 1);
            var separator = name.endsWith(".csv") ? "," : "\t";
            var points = Table.read(tree.text(table).orElse(""), separator);
            series.put(name.substring(0, name.lastIndexOf('.')), points);
        }
        var latest = config(folder + LiveFolder.METRICS);
        long step = (long) Trees.at(latest, "step").number().orElse(0);
        numbers("", latest, "/", (key, value) -> once(key, step, value));
        var file = folder + Declared.PARAMS;
        params.put(file, Trees.flatten(config(file)));
        return this;
    }

    /// The step is none of the metrics that have no table of their own.
    private void once(String key, long step, double value) {
        if (!key.equals("step")) {
            series.putIfAbsent(key, one(step, value));
        }
    }

    private Set<String> tables(String folder) throws IOException {
        var tables = new LinkedHashSet<String>();
        for (var file : tree.below(folder + LiveFolder.TABLES)) {
            if (file.endsWith(".tsv") || file.endsWith(".csv")) {
                tables.add(file);
            }
        }
        return tables;
    }

    /// Metrics of a stage: numbers at any depth.
    private void results(String file) throws IOException {
        numbers(
                "",
                config(file),
                ".",
                (key, value) -> {
                    boolean isTaken = series.containsKey(key);
                    series.put(isTaken ? file + ":" + key : key, one(0, value));
                });
    }

    /// Takes a number by its key.
    private interface Take {
        void number(String key, double value);
    }

    /// Lists are no metrics to DVC either.
    private static void numbers(String prefix, Value value, String joint, Take take) {
        if (value instanceof Value.Table table) {
            for (var entry : table.entries()) {
                var key = prefix.isEmpty() ? entry.key() : prefix + joint + entry.key();
                numbers(key, entry.value(), joint, take);
            }
        } else if (!prefix.isEmpty()) {
            value.number().ifPresent(number -> take.number(prefix, number));
        }
    }

    private static Points one(long step, double value) {
        return new Points(new long[] {step}, new double[] {Double.NaN}, new double[] {value});
    }

    /// Null's value for a file that is missing, and for one of a kind that is not read.
    private Value config(String file) throws IOException {
        var text = tree.text(file).orElse("");
        try {
            if (text.isBlank()) {
                return Value.Nothing.NULL;
            }
            if (file.endsWith(".json")) {
                return JsonReader.read(text);
            }
            if (file.endsWith(".toml")) {
                return Syntax.TOML.read(text);
            }
            if (file.endsWith(".py")) {
                return Syntax.PYTHON.read(text);
            }
            boolean isYaml = file.endsWith(".yaml") || file.endsWith(".yml");
            return isYaml ? YamlReader.read(text, Dialect.YAML12) : Value.Nothing.NULL;
        } catch (ConfigException problem) {
            trouble.accept(file, "it cannot be read: " + problem.getMessage());
            return Value.Nothing.NULL;
        }
    }

    /// Every metric that has points. One with an empty table has none yet.
    Map<String, Points> series() {
        series.values().removeIf(points -> points.size() == 0);
        return series;
    }

    /// The parameters of all files; a key that an earlier file has is told with its file.
    void tell(Draft draft) {
        Set<String> taken = new HashSet<>();
        params.forEach(
                (file, values) -> {
                    draft.from(file);
                    values.forEach(
                            (key, value) -> {
                                var name = taken.add(key) ? key : file + ":" + key;
                                draft.param(name, value);
                            });
                });
    }
}
