package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// INI files as Python's `configparser` reads them: keys in lower case, `=` or `:`, lines that go
/// on by indentation, comments on lines of their own, `[DEFAULT]` in every section, `%(name)s`. All
/// is text; what is a literal of Python counts as it. For one thread.
final class IniReader {
    private static final String DEFAULT = "DEFAULT";

    private final Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
    private Map<String, List<String>> section = new LinkedHashMap<>();
    private List<String> last = new ArrayList<>();
    private int indent = -1;

    private IniReader() {}

    static Value read(String text) throws ConfigException {
        var reader = new IniReader();
        reader.sections.put("", reader.section);
        int number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            reader.line(line, ++number);
        }
        return reader.tree();
    }

    private void line(String line, int number) throws ConfigException {
        var content = line.strip();
        if (content.startsWith("#") || content.startsWith(";")) {
            return;
        }
        if (content.isEmpty()) {
            blank();
            return;
        }
        int depth = line.indexOf(content.charAt(0));
        if (indent >= 0 && depth > indent) {
            last.add(content);
            return;
        }
        indent = depth;
        if (content.startsWith("[") && content.indexOf(']') > 0) {
            enter(content.substring(1, content.lastIndexOf(']')));
        } else {
            option(content, number);
        }
    }

    /// A blank line is part of a value that goes on behind it.
    private void blank() {
        if (indent >= 0 && !last.isEmpty()) {
            last.add("");
        }
    }

    private void enter(String name) {
        section = sections.computeIfAbsent(name, _ -> new LinkedHashMap<>());
        last = new ArrayList<>();
        indent = -1;
    }

    private void option(String content, int number) throws ConfigException {
        int equals = content.indexOf('=');
        int colon = content.indexOf(':');
        int at = equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
        if (at == 0) {
            throw new ConfigException("line " + number + ": expected a name before " + content);
        }
        last = new ArrayList<>();
        if (at > 0) {
            last.add(content.substring(at + 1).strip());
        }
        var key = (at < 0 ? content : content.substring(0, at)).strip();
        section.put(key.toLowerCase(Locale.ROOT), last);
    }

    private Value tree() throws ConfigException {
        var defaults = sections.getOrDefault(DEFAULT, Map.of());
        Map<String, Value> tree = new LinkedHashMap<>();
        var bounds = new Bounds();
        for (var entry : sections.entrySet()) {
            boolean isDefault = entry.getKey().equals(DEFAULT);
            if (isDefault && sections.size() > 2) {
                continue;
            }
            Map<String, List<String>> all = new LinkedHashMap<>();
            if (!entry.getKey().isEmpty()) {
                all.putAll(defaults);
            }
            all.putAll(entry.getValue());
            var values = values(all, bounds);
            if (entry.getKey().isEmpty()) {
                tree.putAll(values);
            } else {
                tree.put(entry.getKey(), Trees.table(values));
            }
        }
        return Trees.table(tree);
    }

    private static Map<String, Value> values(Map<String, List<String>> lines, Bounds bounds)
            throws ConfigException {
        Map<String, String> texts = new LinkedHashMap<>();
        lines.forEach((key, parts) -> texts.put(key, joined(parts)));
        Map<String, Value> values = new LinkedHashMap<>();
        for (var entry : lines.entrySet()) {
            bounds.count(1);
            var text = new IniReferences(texts).filled(joined(entry.getValue()));
            values.put(
                    entry.getKey(),
                    entry.getValue().isEmpty()
                            ? new Value.Nothing("")
                            : PythonLiterals.coerce(text));
        }
        return values;
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines).stripTrailing();
    }
}
