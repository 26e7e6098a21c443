package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Tables of options that programs print: a line of `key: value` for each between lines of dashes,
/// with `[default: …]` behind what was changed, as CycleGAN and its many followers do. Pure
/// functions.
public final class OptionsTable {
    private static final Pattern RULE = Pattern.compile("\\s*+[-=*]{3,}.*");
    private static final Pattern KEY = Pattern.compile("\\w[\\w.\\-/ ]*+");
    private static final String DEFAULT = "[default: ";

    private OptionsTable() {}

    /// The options with the values that held.
    ///
    /// @throws ConfigException when a line is none of such a table
    public static Value read(String text) throws ConfigException {
        Map<String, Value> values = new LinkedHashMap<>();
        var bounds = new Bounds();
        int number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.isBlank() || RULE.matcher(line).matches()) {
                continue;
            }
            if (key(line).isEmpty()) {
                throw new ConfigException(
                        "line " + number + ": expected an option, a colon and its value");
            }
            bounds.count(1);
            var value = value(line);
            int told = defaultAt(value);
            values.put(
                    key(line),
                    PythonLiterals.coerce(told < 0 ? value : value.substring(0, told).strip()));
        }
        return Trees.table(values);
    }

    /// The defaults that the table names, of the options that were changed.
    public static Map<String, Value> defaults(String text) {
        Map<String, Value> defaults = new LinkedHashMap<>();
        for (var line : (Iterable<String>) text.lines()::iterator) {
            var value = value(line);
            int told = defaultAt(value);
            if (told >= 0 && !key(line).isEmpty()) {
                var held = value.substring(told + DEFAULT.length(), value.length() - 1);
                defaults.put(key(line), PythonLiterals.coerce(held.strip()));
            }
        }
        return defaults;
    }

    private static int defaultAt(String value) {
        return value.endsWith("]") ? value.lastIndexOf(DEFAULT) : -1;
    }

    /// Empty when the line is no option.
    private static String key(String line) {
        int colon = line.indexOf(':');
        var key = colon < 0 ? "" : line.substring(0, colon).strip();
        return KEY.matcher(key).matches() ? key : "";
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }
}
