package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Flat files of `key=value` or `key: value` lines: `.env` files of shells and of python-dotenv,
/// and what people write by hand. Pure functions.
final class FlatReader {
    private static final Pattern LINE =
            Pattern.compile(
                    "(?:export[ \\t]+)?(?<key>[^\\s=:#'\"][^=:#'\"]*?)[ \\t]*+[=:][ \\t]*+(?<value>.*)");
    private static final Pattern VARIABLE =
            Pattern.compile("(?:export[ \\t]+)?(?<key>[^\\s=#'\"]+)[ \\t]*+=[ \\t]*+(?<value>.*)");

    private FlatReader() {}

    /// Any such file: each value is the literal it reads as.
    static Value read(String text) throws ConfigException {
        return lines(text, LINE, false);
    }

    /// An environment: values that may be secret are left out.
    static Value environment(String text) throws ConfigException {
        return lines(text, VARIABLE, true);
    }

    private static Value lines(String text, Pattern form, boolean secretive)
            throws ConfigException {
        Map<String, Value> values = new LinkedHashMap<>();
        var bounds = new Bounds();
        int number = 0;
        for (var line : text.split("\r?\n|\r", -1)) {
            number++;
            var content = line.strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            var found = form.matcher(content);
            if (!found.matches()) {
                throw new ConfigException(
                        "line " + number + ": expected a key, = and a value but found `"
                                + content.substring(0, Math.min(20, content.length())) + "`");
            }
            bounds.count(1);
            if (!secretive || !SecretKeys.isSecret(found.group("key"))) {
                values.put(found.group("key"), value(found.group("value")));
            }
        }
        return Trees.table(values);
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
