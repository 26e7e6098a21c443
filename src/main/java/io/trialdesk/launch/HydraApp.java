package io.trialdesk.launch;

import io.trialdesk.launch.Field.Kind;
import io.trialdesk.launch.Field.Shape;
import io.trialdesk.launch.python.CallSite;
import io.trialdesk.launch.python.PythonSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A script under `@hydra.main`: its form is its primary config, each group a choice among the
/// files of its folder, each leaf of the config a field.
final class HydraApp {
    private HydraApp() {}

    /// The entry of a script that is a Hydra app with a config in reach.
    static Optional<Entry> entry(Path project, String path, PythonSource source)
            throws IOException {
        var main =
                source.calls("main").stream()
                        .filter(c -> c.decorator() && c.receiver().equals("hydra"))
                        .findFirst();
        if (main.isEmpty()) {
            return Optional.empty();
        }
        var fields = fields(project, path, main.get());
        return Optional.of(
                new Entry(
                        path,
                        Entry.Kind.HYDRA,
                        List.of("python", path),
                        fields,
                        "%s line %d".formatted(path, main.get().line())));
    }

    private static List<Field> fields(Path project, String path, CallSite main) throws IOException {
        var script = project.resolve(path).toAbsolutePath().normalize();
        var folder = script.resolveSibling(main.text("config_path").orElse(".")).normalize();
        var primary =
                folder.resolve(
                        main.text("config_name").orElse("config").replaceFirst("\\.yaml$", "")
                                + ".yaml");
        if (!primary.startsWith(project.toAbsolutePath().normalize())
                || !Files.isRegularFile(primary)) {
            return List.of();
        }
        var config = YamlText.read(primary);
        var fields = new ArrayList<Field>();
        for (var group : groups(config).entrySet()) {
            fields.add(
                    new Field(
                            group.getKey(),
                            Kind.CHOICE,
                            group.getValue(),
                            options(folder.resolve(group.getKey())),
                            "config group",
                            group.getValue().equals("???"),
                            new Shape.Setting(true)));
            fields.addAll(groupLeaves(folder, group.getKey(), group.getValue()));
        }
        var own = new LinkedHashMap<>(config);
        own.remove("defaults");
        own.remove("hydra");
        YamlText.leaves(own)
                .forEach(
                        (key, value) ->
                                fields.add(leaf(key, value, primary.getFileName().toString())));
        return fields;
    }

    /// Groups named in the defaults list, with the option chosen there.
    private static Map<String, String> groups(Map<String, Object> config) {
        var groups = new LinkedHashMap<String, String>();
        for (var item : YamlText.list(config.getOrDefault("defaults", List.of()))) {
            YamlText.map(item)
                    .forEach(
                            (key, option) -> {
                                var name =
                                        key.replaceFirst("^(optional|override) ", "")
                                                .replaceFirst("@.*$", "");
                                boolean ours =
                                        !key.startsWith("override ") && option instanceof String;
                                if (ours && !name.startsWith("hydra/")) {
                                    groups.put(name, (String) option);
                                }
                            });
        }
        return groups;
    }

    private static List<String> options(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".yaml"))
                    .map(n -> n.substring(0, n.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        }
    }

    private static List<Field> groupLeaves(Path folder, String group, String option)
            throws IOException {
        var file = folder.resolve(group).resolve(option + ".yaml").normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            return List.of();
        }
        var prefix = group.replace('/', '.') + ".";
        var tree = new LinkedHashMap<>(YamlText.read(file));
        tree.remove("defaults");
        return YamlText.leaves(tree).entrySet().stream()
                .map(e -> leaf(prefix + e.getKey(), e.getValue(), group + "/" + option + ".yaml"))
                .toList();
    }

    private static Field leaf(String key, String value, String file) {
        boolean missing = value.equals("???");
        return new Field(
                key,
                kind(value),
                missing ? null : value,
                List.of(),
                "from " + file,
                missing,
                new Shape.Setting(false));
    }

    private static Kind kind(String value) {
        if (value.matches("[-+]?[0-9]+")) {
            return Kind.WHOLE;
        }
        if (value.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?")) {
            return Kind.REAL;
        }
        return value.matches("(?i)true|false") ? Kind.FLAG : Kind.TEXT;
    }
}
