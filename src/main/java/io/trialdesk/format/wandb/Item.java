package io.trialdesk.format.wandb;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.JsonReader;
import io.trialdesk.format.blocklog.Wire;
import io.trialdesk.format.blocklog.Wire.Malformed;
import io.trialdesk.model.Value;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// One key with its value as JSON, as history, summary, configuration and statistics hold them. The
/// bytes belong to the record at hand.
///
/// @param path the parts of the key; a part may hold dots itself
record Item(List<String> path, byte[] bytes, int from, int to) {
    private static final int KEY = 1 << 3 | Wire.BYTES;
    private static final int NESTED_KEY = 2 << 3 | Wire.BYTES;
    private static final int VALUE_JSON = 16 << 3 | Wire.BYTES;

    /// Reads the item in the field that the reader has just passed. New versions write every key as
    /// a path, older ones a plain key.
    static Item read(Wire outer) throws Malformed {
        var item = new Wire().into(outer);
        List<String> nested = new ArrayList<>(2);
        var key = "";
        int from = 0;
        int to = 0;
        while (item.more()) {
            int field = item.key();
            item.skip(field);
            switch (field) {
                case KEY -> key = item.text();
                case NESTED_KEY -> nested.add(item.text());
                case VALUE_JSON -> {
                    from = item.from();
                    to = item.to();
                }
                default -> {}
            }
        }
        return new Item(nested.isEmpty() ? List.of(key) : nested, outer.bytes(), from, to);
    }

    String key() {
        return path.size() == 1 ? path.getFirst() : String.join(".", path);
    }

    String json() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    boolean isObject() {
        return from < to && bytes[from] == '{';
    }

    /// The value, or nothing when it is no JSON.
    Value value() throws Malformed {
        try {
            return JsonReader.read(json());
        } catch (ConfigException problem) {
            throw new Malformed("the value of " + key() + " is no JSON: " + problem.getMessage());
        }
    }

    /// The value as a number: booleans are 0 and 1, and some versions put infinities in quotes.
    OptionalDouble number() throws Malformed {
        if (from >= to) {
            return OptionalDouble.empty();
        }
        byte first = bytes[from];
        boolean mayBe = first == '-' || first == '"' || first == 'N' || first == 'I';
        boolean isDigit = first >= '0' && first <= '9';
        boolean isFlag = first == 't' || first == 'f';
        boolean isNone = !mayBe && !isDigit && !isFlag;
        if (isNone || to - from > 400) {
            return OptionalDouble.empty();
        }
        return number(json());
    }

    private OptionalDouble number(String text) throws Malformed {
        return switch (text) {
            case "NaN", "\"NaN\"" -> OptionalDouble.of(Double.NaN);
            case "Infinity", "\"Infinity\"" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case "-Infinity", "\"-Infinity\"" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            case "true" -> OptionalDouble.of(1);
            case "false" -> OptionalDouble.of(0);
            default -> text.charAt(0) == '"' ? OptionalDouble.empty() : parsed(text);
        };
    }

    private OptionalDouble parsed(String text) throws Malformed {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException problem) {
            throw new Malformed("the value of " + key() + " is no JSON");
        }
    }
}
