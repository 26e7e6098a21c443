package io.trialdesk.config;

import io.trialdesk.model.Value;
import io.trialdesk.model.Value.Table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Values made of values, with the text they are shown by, and their flattening to dotted keys.
public final class Trees {
    private static final int LONGEST_TEXT = 4000;

    private Trees() {}

    /// A list with a text like `[16, 32]`.
    public static Value.Items items(List<Value> values) {
        var text = new StringBuilder("[");
        for (var value : values) {
            if (text.length() > LONGEST_TEXT) {
                text.append(", …");
                break;
            }
            text.append(text.length() > 1 ? ", " : "").append(value.text());
        }
        return new Value.Items(values, text.append(']').toString());
    }

    /// A map with a text like `{lr: 0.1}`; a key that comes twice has its last value.
    public static Table table(Map<String, Value> values) {
        List<Table.Entry> entries = new ArrayList<>();
        var text = new StringBuilder("{");
        values.forEach(
                (key, value) -> {
                    entries.add(new Table.Entry(key, value));
                    if (text.length() <= LONGEST_TEXT) {
                        text.append(text.length() > 1 ? ", " : "").append(key).append(": ");
                        text.append(value.text());
                    }
                });
        return new Table(entries, text.append('}').toString());
    }

    /// Joins the keys of nested maps with dots. Lists are leaves, as are empty maps. A dot inside a
    /// key is kept as it is unless that makes two keys the same.
    public static Map<String, Value> flatten(Value tree) {
        Map<String, Value> flat = new LinkedHashMap<>();
        if (tree instanceof Table root) {
            flatten("", root, flat);
        }
        return flat;
    }

    private static void flatten(String prefix, Table table, Map<String, Value> flat) {
        for (var entry : table.entries()) {
            var key = prefix + entry.key();
            if (entry.value() instanceof Table inner && !inner.entries().isEmpty()) {
                flatten(key + ".", inner, flat);
            } else if (flat.putIfAbsent(key, entry.value()) != null) {
                flat.put(prefix + entry.key().replace(".", "\\."), entry.value());
            }
        }
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
