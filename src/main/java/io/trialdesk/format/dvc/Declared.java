package io.trialdesk.format.dvc;

import io.trialdesk.config.Trees;
import io.trialdesk.model.Value;

import java.util.LinkedHashSet;
import java.util.Set;

/// Files that a `dvc.yaml` declares as parameters and metrics, in its order. Paths with `${…}` in
/// them are left out, since what they stand for is worked out by DVC. For one thread.
final class Declared {
    static final String PARAMS = "params.yaml";

    private final Set<String> params = new LinkedHashSet<>();
    private final Set<String> metrics = new LinkedHashSet<>();

    private Declared() {
        params.add(PARAMS);
    }

    static Declared by(Value tree) {
        var declared = new Declared();
        declared.top(tree);
        if (Trees.at(tree, "stages") instanceof Value.Table stages) {
            stages.entries().forEach(stage -> declared.stage(stage.value()));
        }
        return declared;
    }

    Set<String> params() {
        return params;
    }

    Set<String> metrics() {
        return metrics;
    }

    private void top(Value tree) {
        names(Trees.at(tree, "params"), params);
        names(Trees.at(tree, "metrics"), metrics);
    }

    /// Parameters of a stage are keys of the default file, or other files with their keys.
    private void stage(Value value) {
        var stage = Trees.at(value, "do") instanceof Value.Table inner ? inner : value;
        if (Trees.at(stage, "params") instanceof Value.Items items) {
            for (var item : items.items()) {
                if (item instanceof Value.Table files) {
                    files.entries().forEach(file -> add(file.key(), params));
                }
            }
        }
        names(Trees.at(stage, "metrics"), metrics);
    }

    /// Each a name, or a name with what holds for it.
    private static void names(Value list, Set<String> into) {
        if (list instanceof Value.Items items) {
            for (var item : items.items()) {
                if (item instanceof Value.Table named) {
                    named.entries().forEach(e -> add(e.key(), into));
                } else {
                    add(item.text(), into);
                }
            }
        }
    }

    private static void add(String path, Set<String> into) {
        if (!path.contains("${")) {
            into.add(path.startsWith("./") ? path.substring(2) : path);
        }
    }
}
