package io.trialdesk.launch;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// YAML as a tree of maps, lists and scalars kept as they are written, since a launcher passes
/// values on and never computes with them. Bounded; no tag constructs anything.
final class YamlText {
    private static final long LARGEST = 1 << 20;
    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setAllowDuplicateKeys(true)
                    .setMaxAliasesForCollections(50)
                    .setCodePointLimit((int) LARGEST)
                    .build();

    private YamlText() {}

    /// The mapping in a file; an empty one when the file is empty or holds something else.
    ///
    /// @throws IOException when it cannot be read or is no YAML
    static Map<String, Object> read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is larger than 1 MB, too large for a file of settings");
        }
        try {
            return new Compose(SETTINGS)
                    .composeString(Files.readString(file))
                    .map(YamlText::plain)
                    .map(YamlText::map)
                    .orElse(Map.of());
        } catch (YamlEngineException problem) {
            throw new IOException(file + " is not valid YAML: " + problem.getMessage(), problem);
        }
    }

    private static Object plain(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                var map = new LinkedHashMap<String, Object>();
                mapping.getValue()
                        .forEach(
                                pair -> {
                                    if (pair.getKeyNode() instanceof ScalarNode key) {
                                        map.put(key.getValue(), plain(pair.getValueNode()));
                                    }
                                });
                yield map;
            }
            case SequenceNode sequence ->
                    sequence.getValue().stream().map(YamlText::plain).toList();
            case ScalarNode scalar -> scalar.getValue();
            default -> "";
        };
    }

    /// The map that a value is, or an empty one.
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
    }

    /// The list that a value is, or an empty one.
    static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /// The scalar under a key.
    static Optional<String> text(Map<String, Object> map, String key) {
        return map.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /// Leaves with dotted keys, in the order of the file; lists in flow style.
    static Map<String, String> leaves(Map<String, Object> tree) {
        var leaves = new LinkedHashMap<String, String>();
        collect("", tree, leaves);
        return leaves;
    }

    private static void collect(String prefix, Map<String, Object> tree, Map<String, String> into) {
        tree.forEach(
                (key, value) -> {
                    switch (value) {
                        case Map<?, ?> _ -> collect(prefix + key + ".", map(value), into);
                        case List<?> list -> into.put(prefix + key, flow(list));
                        default -> into.put(prefix + key, value.toString());
                    }
                });
    }

    private static String flow(List<?> list) {
        return list.stream()
                .map(item -> item instanceof List<?> inner ? flow(inner) : item.toString())
                .collect(java.util.stream.Collectors.joining(", ", "[", "]"));
    }
}
