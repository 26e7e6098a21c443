package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The casts of Hydra's overrides: `int("3")`, `str([1,2])`, `bool(false)`, of lists and maps item
/// by item. Pure functions.
final class HydraCast {
    private HydraCast() {}

    static Value of(String type, Value value) throws ConfigException {
        return switch (value) {
            case Value.Items items when !type.equals("json_str") -> {
                List<Value> all = new ArrayList<>();
                for (var item : items.items()) {
                    all.add(of(type, item));
                }
                yield Trees.items(all);
            }
            case Value.Table table when !type.equals("json_str") -> {
                Map<String, Value> all = new LinkedHashMap<>();
                for (var entry : table.entries()) {
                    all.put(entry.key(), of(type, entry.value()));
                }
                yield Trees.table(all);
            }
            default -> single(type, value);
        };
    }

    private static Value single(String type, Value value) throws ConfigException {
        return switch (type) {
            case "int" -> whole(value);
            case "float" -> new Value.Real(number(value), value.text());
            case "bool" -> flag(value);
            case "str" -> new Value.Text(str(value));
            default -> new Value.Text(json(value));
        };
    }

    private static Value whole(Value value) throws ConfigException {
        if (value instanceof Value.Whole whole) {
            return whole;
        }
        double number = number(value);
        if (!Double.isFinite(number)) {
            throw new ConfigException(value.text() + " is no integer");
        }
        BigInteger truncated = new BigDecimal(number).toBigInteger();
        return new Value.Whole(truncated, truncated.toString());
    }

    private static double number(Value value) throws ConfigException {
        if (value instanceof Value.Flag flag) {
            return flag.value() ? 1 : 0;
        }
        return value.number()
                .orElseThrow(() -> new ConfigException(value.text() + " is no number"));
    }

    private static Value flag(Value value) throws ConfigException {
        var text = value.text().toLowerCase(Locale.ROOT);
        return switch (value) {
            case Value.Flag flag -> flag;
            case Value.Text _ when text.equals("true") || text.equals("false") ->
                    new Value.Flag(text.equals("true"), value.text());
            case Value.Whole _, Value.Real _ -> Value.Flag.of(number(value) != 0);
            default -> throw new ConfigException(value.text() + " is no boolean");
        };
    }

    /// As Hydra writes values again: `null`, `true`, numbers as Python writes them.
    private static String str(Value value) {
        return switch (value) {
            case Value.Flag flag -> Boolean.toString(flag.value());
            case Value.Nothing _ -> "null";
            default -> PythonText.str(value);
        };
    }

    private static String json(Value value) {
        return switch (value) {
            case Value.Text(var text) ->
                    '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            case Value.Items items -> {
                List<String> all = items.items().stream().map(HydraCast::json).toList();
                yield "[" + String.join(", ", all) + "]";
            }
            case Value.Table table -> {
                var all =
                        table.entries().stream()
                                .map(e -> "\"" + e.key() + "\": " + json(e.value()))
                                .toList();
                yield "{" + String.join(", ", all) + "}";
            }
            default -> str(value);
        };
    }
}
