package io.trialdesk.format.jsonl;

import io.trialdesk.model.Numbers;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// One line as numbers and texts by key, nested keys joined with dots or what the tool joins them
/// with. Lists and booleans are left out. Reused for many lines by one thread.
public final class Row {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(32)
                                    .maxStringLength(Lines.LONGEST)
                                    .maxNumberLength(400)
                                    .build())
                    .build();

    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final String joint;
    private int cells;

    public Row() {
        this(".");
    }

    public Row(String joint) {
        this.joint = joint;
    }

    public Map<String, Double> numbers() {
        return numbers;
    }

    public Map<String, String> texts() {
        return texts;
    }

    /// How many values the line holds, nulls not counted.
    int cells() {
        return cells;
    }

    /// The event a line tells of, empty for a line of metrics.
    String event() {
        return texts.getOrDefault("event", "");
    }

    /// Reads a line; throws Jackson's exception when it is no JSON, answers false when it is no
    /// object.
    public boolean read(byte[] bytes, int from, int length) {
        numbers.clear();
        texts.clear();
        cells = 0;
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), bytes, from, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            object(parser, "");
            return true;
        }
    }

    private void object(JsonParser parser, String prefix) {
        for (var t = parser.nextToken(); t != JsonToken.END_OBJECT; t = parser.nextToken()) {
            if (t == null) {
                return;
            }
            var name = parser.currentName();
            value(parser, prefix.isEmpty() ? name : prefix + name);
        }
    }

    private void value(JsonParser parser, String key) {
        switch (parser.nextToken()) {
            case START_OBJECT -> object(parser, key + joint);
            case START_ARRAY -> {
                cells++;
                parser.skipChildren();
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                cells++;
                numbers.put(key, parser.getDoubleValue());
            }
            case VALUE_STRING -> {
                cells++;
                text(key, parser.getString());
            }
            case VALUE_TRUE, VALUE_FALSE -> cells++;
            default -> {}
        }
    }

    /// Some writers put NaN and infinities in quotes.
    private void text(String key, String text) {
        var number = text.length() <= 9 ? Numbers.parse(text) : OptionalDouble.empty();
        if (number.isPresent() && !Double.isFinite(number.getAsDouble())) {
            numbers.put(key, number.getAsDouble());
        } else {
            texts.put(key, text);
        }
    }
}
