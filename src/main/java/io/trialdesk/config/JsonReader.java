package io.trialdesk.config;

import io.trialdesk.model.Value;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads JSON as Python writes it to a tree of values: bare `NaN` and `Infinity`, integers of any
/// size, a key that comes twice has its last value.
public final class JsonReader {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(Bounds.DEEPEST + 1)
                                    .maxStringLength(Bounds.LARGEST_TEXT)
                                    .maxNumberLength(Bounds.LONGEST_NUMBER)
                                    .build())
                    .build();

    private final JsonParser parser;
    private final Bounds bounds = new Bounds();

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /// Reads a whole file.
    ///
    /// @throws ConfigException when the text is no JSON or exceeds a bound
    public static Value read(String text) throws ConfigException {
        Bounds.checkSize(text.length());
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            var reader = new JsonReader(parser);
            var token = parser.nextToken();
            if (token == null) {
                throw new ConfigException("the file is empty");
            }
            return reader.value(token, 0);
        } catch (JacksonException problem) {
            var at = problem.getLocation();
            var where = at == null ? "" : "line " + at.getLineNr() + ": ";
            throw new ConfigException(where + problem.getOriginalMessage());
        }
    }

    private Value value(JsonToken token, int depth) throws ConfigException {
        bounds.count(depth);
        return switch (token) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> new Value.Text(parser.getString());
            case VALUE_NUMBER_INT ->
                    new Value.Whole(parser.getBigIntegerValue(), parser.getString());
            case VALUE_NUMBER_FLOAT -> new Value.Real(parser.getDoubleValue(), parser.getString());
            case VALUE_TRUE -> Value.Flag.of(true);
            case VALUE_FALSE -> Value.Flag.of(false);
            case VALUE_NULL -> Value.Nothing.NULL;
            default -> throw new ConfigException("unexpected " + token);
        };
    }

    private Value object(int depth) throws ConfigException {
        Map<String, Value> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            entries.put(key, value(parser.nextToken(), depth + 1));
        }
        return bounds.shown(Trees.table(entries, bounds.textLeft()));
    }

    private Value array(int depth) throws ConfigException {
        List<Value> items = new ArrayList<>();
        for (var t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
            items.add(value(t, depth + 1));
        }
        return bounds.shown(Trees.items(items, bounds.textLeft()));
    }
}
