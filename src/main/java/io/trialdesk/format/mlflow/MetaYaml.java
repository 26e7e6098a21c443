package io.trialdesk.format.mlflow;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.Dialect;
import io.trialdesk.config.Trees;
import io.trialdesk.config.YamlReader;
import io.trialdesk.model.Value;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// The fields of a `meta.yaml` as text. Nearly all of these files are plain `key: value` lines and
/// are read as such, some fifty times faster; anything else goes through the YAML reader.
final class MetaYaml {
    private static final String NOT_PLAIN = "\"&*!|>{[%@`#?-,]}";

    static final MetaYaml NOTHING = new MetaYaml(Map.of());

    private final Map<String, String> fields;

    private MetaYaml(Map<String, String> fields) {
        this.fields = fields;
    }

    static MetaYaml parse(String text) throws ConfigException {
        var plain = plainLines(text);
        return new MetaYaml(plain == null ? yaml(text) : plain);
    }

    private static Map<String, String> yaml(String text) throws ConfigException {
        Map<String, String> fields = new LinkedHashMap<>();
        if (!(YamlReader.read(text, Dialect.YAML12) instanceof Value.Table root)) {
            throw new ConfigException("expected lines of 'key: value'");
        }
        Trees.flatten(root)
                .forEach(
                        (key, value) -> {
                            if (!(value instanceof Value.Nothing)) {
                                fields.put(key, value.text());
                            }
                        });
        return fields;
    }

    private static @Nullable Map<String, String> plainLines(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            int stop = end < 0 ? text.length() : end;
            if (!plainLine(text.substring(at, stop).stripTrailing(), fields)) {
                return null;
            }
            at = stop + 1;
        }
        return fields;
    }

    private static boolean plainLine(String line, Map<String, String> fields) {
        if (line.isEmpty()) {
            return true;
        }
        int colon = line.indexOf(':');
        if (colon <= 0 || !isPlainKey(line, colon)) {
            return false;
        }
        var value = line.substring(colon + 1).strip();
        if (value.equals("[]") || value.equals("{}") || value.equals("null") || value.isEmpty()) {
            return !value.isEmpty();
        }
        if (value.charAt(0) == '\'') {
            int close = value.indexOf('\'', 1);
            fields.put(line.substring(0, colon), value.substring(1, Math.max(1, close)));
            return close == value.length() - 1;
        }
        fields.put(line.substring(0, colon), value);
        return NOT_PLAIN.indexOf(value.charAt(0)) < 0
                && !value.contains(": ")
                && !value.contains(" #");
    }

    private static boolean isPlainKey(String line, int colon) {
        for (int i = 0; i < colon; i++) {
            char c = line.charAt(i);
            if (c != '_' && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return colon + 1 == line.length() || line.charAt(colon + 1) == ' ';
    }

    /// Empty when the field is missing or null.
    String text(String key) {
        return fields.getOrDefault(key, "");
    }

    boolean isDeleted() {
        return text("lifecycle_stage").equals("deleted");
    }

    /// A time in milliseconds, or null.
    @Nullable Instant time(String key) {
        var text = text(key);
        try {
            return text.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(text));
        } catch (NumberFormatException wrong) {
            return null;
        }
    }
}
