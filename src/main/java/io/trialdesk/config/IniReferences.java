package io.trialdesk.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The references of Python's `configparser`: `%(name)s` is the value of another key of the
/// section, `%%` a percent sign. What refers to nothing, or to itself, stays as it is written.
record IniReferences(Map<String, String> values) {
    private static final Pattern REFERENCE = Pattern.compile("%(?:%|\\(([^)]+)\\)s)");
    private static final int DEEPEST = 10;
    private static final int LONGEST = 1 << 16;

    String filled(String text) {
        return text.indexOf('%') < 0 ? text : filled(text, DEEPEST).orElse(text);
    }

    private Optional<String> filled(String text, int left) {
        if (left == 0) {
            return Optional.empty();
        }
        var out = new StringBuilder();
        var found = REFERENCE.matcher(text);
        int from = 0;
        while (found.find()) {
            out.append(text, from, found.start());
            var name = found.group(1);
            if (name == null) {
                out.append('%');
            } else {
                var value = values.get(name.toLowerCase(Locale.ROOT));
                var inner = value == null ? Optional.<String>empty() : filled(value, left - 1);
                if (inner.isEmpty() || out.length() + inner.get().length() > LONGEST) {
                    return Optional.empty();
                }
                out.append(inner.get());
            }
            from = found.end();
        }
        return Optional.of(out.append(text, from, text.length()).toString());
    }
}
