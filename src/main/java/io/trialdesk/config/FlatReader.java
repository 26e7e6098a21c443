package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.util.LinkedHashMap;
import java.util.Map;

/// Flat files of `key=value` or `key: value` lines: `.env` files of shells and of python-dotenv,
/// and what people write by hand. Pure functions.
final class FlatReader {
    private FlatReader() {}

    /// Any such file: each value is the literal it reads as.
    static Value read(String text) throws ConfigException {
        return lines(text, false);
    }

    /// An environment: values that may be secret are left out.
    static Value environment(String text) throws ConfigException {
        return lines(text, true);
    }

    private static Value lines(String text, boolean environment) throws ConfigException {
        Map<String, Value> values = new LinkedHashMap<>();
        var bounds = new Bounds();
        int number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            number++;
            var content = line.strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            int at = separator(content, environment);
            if (at < 1) {
                throw new ConfigException(
                        "line %d: expected a key, = and a value but found `%s`"
                                .formatted(
                                        number,
                                        content.substring(0, Math.min(20, content.length()))));
            }
            bounds.count(1);
            var key = content.substring(0, at).strip().replaceFirst("^export\\s+", "");
            if (!environment || !SecretKeys.isSecret(key)) {
                values.put(key, value(content.substring(at + 1).strip()));
            }
        }
        return Trees.table(values);
    }

    /// Where the key ends; shells know `=` alone.
    private static int separator(String line, boolean environment) {
        int equals = line.indexOf('=');
        int colon = environment ? -1 : line.indexOf(':');
        return equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
    }

    private static Value value(String text) {
        if (text.length() > 1 && text.charAt(0) == '\'' && text.indexOf('\'', 1) > 0) {
            return new Value.Text(text.substring(1, text.indexOf('\'', 1)));
        }
        if (text.length() > 1 && text.charAt(0) == '"') {
            return quoted(text);
        }
        int comment = text.indexOf(" #");
        return PythonLiterals.coerce((comment < 0 ? text : text.substring(0, comment)).strip());
    }

    private static Value quoted(String text) {
        try {
            return PythonStrings.read(new Cursor(text, 0), "");
        } catch (ConfigException open) {
            return new Value.Text(text);
        }
    }
}
