package io.trialdesk.launch;

import io.trialdesk.launch.Field.Kind;
import io.trialdesk.launch.Field.Shape;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Entry points of an `MLproject` file (MLflow's project format: YAML, parameters as a type or as
/// `{type, default}`, a command with `{name}` placeholders).
final class MlprojectFile {
    private MlprojectFile() {}

    static List<Entry> entries(Path file) throws IOException {
        var points = YamlText.map(YamlText.read(file).getOrDefault("entry_points", Map.of()));
        var entries = new ArrayList<Entry>();
        for (var point : points.entrySet()) {
            entries.add(entry(file, point.getKey(), YamlText.map(point.getValue())));
        }
        return entries;
    }

    private static Entry entry(Path file, String name, Map<String, Object> point)
            throws IOException {
        var command =
                YamlText.text(point, "command")
                        .orElseThrow(
                                () ->
                                        new IOException(
                                                "%s: entry point %s has no command"
                                                        .formatted(file, name)));
        var fields = new ArrayList<Field>();
        YamlText.map(point.getOrDefault("parameters", Map.of()))
                .forEach((key, about) -> fields.add(field(key, about)));
        var unknown = new TreeSet<String>();
        ProjectCommand.PLACEHOLDER
                .matcher(command)
                .results()
                .filter(r -> r.group(1) != null)
                .forEach(r -> unknown.add(r.group(1).strip()));
        fields.forEach(f -> unknown.remove(f.name()));
        if (!unknown.isEmpty()) {
            throw new IOException(
                    "%s: the command of %s names {%s}, which is not among its parameters"
                            .formatted(file, name, String.join("}, {", unknown)));
        }
        return new Entry(
                name,
                Entry.Kind.MLPROJECT,
                List.of(command.strip()),
                fields,
                "MLproject, entry point " + name);
    }

    private static Field field(String name, Object about) {
        var map = YamlText.map(about);
        var type =
                about instanceof String text ? text : YamlText.text(map, "type").orElse("string");
        var kind =
                switch (type) {
                    case "float" -> Kind.REAL;
                    case "int" -> Kind.WHOLE;
                    case "path" -> Kind.PATH;
                    default -> Kind.TEXT;
                };
        var preset = YamlText.text(map, "default").orElse(null);
        return new Field(
                name, kind, preset, List.of(), "", preset == null, new Shape.Placeholder());
    }
}
