package io.trialdesk.config;

import io.trialdesk.model.Value;
import io.trialdesk.model.Value.Table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Values made of values, with the text they are shown by, and their flattening to dotted keys.
public final class Trees {
    /// The key under which a map that stands for an object of some language keeps what it is an
    /// object of.
    public static final String TAG = "!";

    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_KEY_TEXT = 8 << 20;

    private Trees() {}

    /// A list with a text like `[16, 32]`.
    public static Value.Items items(List<Value> values) {
        return items(values, LONGEST_TEXT);
    }

    static Value.Items items(List<Value> values, int longest) {
        var text = new StringBuilder("[");
        for (var value : values) {
            if (text.length() > longest) {
                text.append(", …");
                break;
            }
            append(text.append(text.length() > 1 ? ", " : ""), value.text(), longest);
        }
        return new Value.Items(values, text.append(']').toString());
    }

    /// A map with a text like `{lr: 0.1}`; a key that comes twice has its last value.
    public static Table table(Map<String, Value> values) {
        return table(values, LONGEST_TEXT);
    }

    static Table table(Map<String, Value> values, int longest) {
        List<Table.Entry> entries = new ArrayList<>();
        var text = new StringBuilder("{");
        values.forEach(
                (key, value) -> {
                    entries.add(new Table.Entry(key, value));
                    if (text.length() <= longest) {
                        append(text.append(text.length() > 1 ? ", " : ""), key, longest);
                        append(text.append(": "), value.text(), longest);
                    }
                });
        return new Table(entries, text.append('}').toString());
    }

    private static void append(StringBuilder to, String text, int longest) {
        if (text.length() <= longest) {
            to.append(text);
        } else {
            to.append(text, 0, Math.max(0, longest)).append('…');
        }
    }

    /// Joins the keys of nested maps with dots. Lists are leaves unless a map is among their items,
    /// whose keys then follow the item's number: `callbacks[0].name`. Empty maps and lists are
    /// leaves. A dot inside a key is kept as it is, so that a tool that logs flat keys and one that
    /// nests them meet; only where that makes two keys the same it gets a backslash.
    public static Map<String, Value> flatten(Value tree) {
        Map<String, Value> flat = new LinkedHashMap<>();
        if (tree instanceof Table root) {
            flatten(new Prefix("", ""), root, flat);
        }
        return flat;
    }

    /// What stands before the next part of a key, plain and with its dots told apart.
    private record Prefix(String plain, String exact) {
        Prefix and(String key) {
            var told = key.replace("\\", "\\\\").replace(".", "\\.").replace("[", "\\[");
            return new Prefix(plain + key, exact + told);
        }

        Prefix then(String separator) {
            return new Prefix(plain + separator, exact + separator);
        }
    }

    private static void flatten(Prefix prefix, Table table, Map<String, Value> flat) {
        table.entries().forEach(entry -> leaf(prefix.and(entry.key()), entry.value(), flat));
    }

    private static void leaf(Prefix key, Value value, Map<String, Value> flat) {
        switch (value) {
            case Table table when !table.entries().isEmpty() && !isHuge(key, table) ->
                    flatten(key.then("."), table, flat);
            case Value.Items items when holdsMaps(items) -> {
                for (int i = 0; i < items.items().size(); i++) {
                    leaf(key.then("[" + i + "]"), items.items().get(i), flat);
                }
            }
            default -> flat.put(flat.containsKey(key.plain()) ? key.exact() : key.plain(), value);
        }
    }

    /// Long keys before many others would multiply; such a map stays one leaf.
    private static boolean isHuge(Prefix key, Table table) {
        return (long) key.plain().length() * table.entries().size() > MOST_KEY_TEXT;
    }

    private static boolean holdsMaps(Value.Items items) {
        return items.items().stream()
                .anyMatch(item -> item instanceof Table table && !table.entries().isEmpty());
    }

    /// The value at a path of keys, or [Value.Nothing#NULL] when there is none.
    public static Value at(Value tree, String... path) {
        var here = tree;
        for (var key : path) {
            here = here instanceof Table table ? child(table, key) : Value.Nothing.NULL;
        }
        return here;
    }

    private static Value child(Table table, String key) {
        for (var entry : table.entries()) {
            if (entry.key().equals(key)) {
                return entry.value();
            }
        }
        return Value.Nothing.NULL;
    }
}
