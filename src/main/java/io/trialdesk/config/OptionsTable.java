package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Tables of options that programs print: a line of `key: value` for each between lines of dashes,
/// with `[default: …]` behind what was changed, as CycleGAN and its many followers do. Pure
/// functions.
public final class OptionsTable {
    private static final Pattern LINE =
            Pattern.compile("[ \\t]*+(?<key>[\\w][\\w.\\-/ ]*?)[ \\t]*+:(?:[ \\t]++(?<value>.*))?+");
    private static final Pattern DEFAULT = Pattern.compile("\\[default: (?<value>.*)\\]\\s*$");
    private static final Pattern RULE = Pattern.compile("\\s*[-=*]{3,}.*");

    private OptionsTable() {}

    /// The options with the values that held.
    ///
    /// @throws ConfigException when a line is none of such a table
    public static Value read(String text) throws ConfigException {
        Map<String, Value> values = new LinkedHashMap<>();
        var bounds = new Bounds();
        int number = 0;
        for (var line : text.split("\r?\n", -1)) {
            number++;
            if (line.isBlank() || RULE.matcher(line).matches()) {
                continue;
            }
            var found = LINE.matcher(line);
            if (!found.matches()) {
                throw new ConfigException("line " + number + ": expected an option and its value");
            }
            bounds.count(1);
            values.put(found.group("key"), PythonLiterals.coerce(held(found.group("value"))));
        }
        return Trees.table(values);
    }

    private static String held(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : DEFAULT.matcher(value).replaceFirst("").strip();
    }

    /// The defaults that the table names, of the options that were changed.
    public static Map<String, Value> defaults(String text) {
        Map<String, Value> defaults = new LinkedHashMap<>();
        for (var line : text.split("\r?\n", -1)) {
            var found = LINE.matcher(line);
            var value = found.matches() ? found.group("value") : null;
            var told = DEFAULT.matcher(value == null ? "" : value);
            if (told.find()) {
                var name = line.substring(0, line.indexOf(':')).strip();
                defaults.put(name, PythonLiterals.coerce(told.group("value").strip()));
            }
        }
        return defaults;
    }
}
