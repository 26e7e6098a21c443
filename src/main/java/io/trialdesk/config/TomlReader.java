package io.trialdesk.config;

import io.trialdesk.model.Value;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlFactory;
import tools.jackson.dataformat.toml.TomlMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// TOML: tables, arrays of tables, dotted keys. Numbers are kept as they are written, dates and
/// times are text as written. For one thread.
final class TomlReader {
    private static final TomlMapper MAPPER =
            TomlMapper.builder(
                            TomlFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(Bounds.DEEPEST)
                                                    .maxStringLength(Bounds.LARGEST_TEXT)
                                                    .maxNumberLength(Bounds.LONGEST_NUMBER)
                                                    .build())
                                    .build())
                    .build();

    private final Bounds bounds = new Bounds();

    private TomlReader() {}

    static Value read(String text) throws ConfigException {
        Bounds.checkSize(text.length());
        try {
            return new TomlReader().value(MAPPER.readTree(TomlNumbers.marked(text)), 0);
        } catch (JacksonException problem) {
            var at = problem.getLocation();
            var where = at == null || at.getLineNr() < 1 ? "" : "line " + at.getLineNr() + ": ";
            throw new ConfigException(where + problem.getOriginalMessage());
        }
    }

    private Value value(JsonNode node, int depth) throws ConfigException {
        bounds.count(depth);
        return switch (node.getNodeType()) {
            case OBJECT -> table(node, depth);
            case ARRAY -> items(node, depth);
            case BOOLEAN -> Value.Flag.of(node.booleanValue());
            case NUMBER ->
                    node.isIntegralNumber()
                            ? new Value.Whole(node.bigIntegerValue(), node.asString())
                            : real(node);
            default -> {
                var text = node.asString();
                yield TomlNumbers.number(text).orElseGet(() -> new Value.Text(text));
            }
        };
    }

    private static Value real(JsonNode node) {
        double value = node.doubleValue();
        return new Value.Real(value, PythonText.real(value));
    }

    private Value table(JsonNode node, int depth) throws ConfigException {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (var entry : node.properties()) {
            entries.put(entry.getKey(), value(entry.getValue(), depth + 1));
        }
        return bounds.shown(Trees.table(entries, bounds.textLeft()));
    }

    private Value items(JsonNode node, int depth) throws ConfigException {
        List<Value> items = new ArrayList<>();
        for (var item : node) {
            items.add(value(item, depth + 1));
        }
        return bounds.shown(Trees.items(items, bounds.textLeft()));
    }
}
