package io.trialdesk.format.wandb;

import io.trialdesk.config.Trees;
import io.trialdesk.format.blocklog.Wire;
import io.trialdesk.format.blocklog.Wire.Malformed;
import io.trialdesk.model.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A tree of values that records of updates and removals build up: the configuration, the summary.
/// For one thread.
final class Tree {
    private static final int UPDATE = 1 << 3 | Wire.BYTES;
    private static final int REMOVE = 2 << 3 | Wire.BYTES;
    private static final int DEEPEST = 64;

    /// Values, and maps of the same kind.
    private final Map<String, Object> root = new LinkedHashMap<>();

    /// Takes the `ConfigRecord` or `SummaryRecord` in the field that the reader has just passed.
    void update(Wire outer) throws Malformed {
        var record = new Wire().into(outer);
        List<Item> updates = new ArrayList<>();
        List<Item> removals = new ArrayList<>();
        while (record.more()) {
            int key = record.key();
            record.skip(key);
            if (key == UPDATE) {
                updates.add(Item.read(record));
            } else if (key == REMOVE) {
                removals.add(Item.read(record));
            }
        }
        for (var item : updates) {
            put(item.path(), item.value());
        }
        removals.forEach(item -> remove(item.path()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> map, String key) {
        if (map.get(key) instanceof Map<?, ?> known) {
            return (Map<String, Object>) known;
        }
        Map<String, Object> made = new LinkedHashMap<>();
        map.put(key, made);
        return made;
    }

    void put(List<String> path, Value value) throws Malformed {
        if (path.size() > DEEPEST) {
            throw new Malformed("a key has more than " + DEEPEST + " parts");
        }
        var map = root;
        for (var part : path.subList(0, path.size() - 1)) {
            map = child(map, part);
        }
        map.put(path.getLast(), open(value));
    }

    /// Maps are opened, so that a later update can reach into them.
    private static Object open(Value value) {
        if (value instanceof Value.Table table && !table.entries().isEmpty()) {
            Map<String, Object> map = new LinkedHashMap<>();
            table.entries().forEach(entry -> map.put(entry.key(), open(entry.value())));
            return map;
        }
        return value;
    }

    private void remove(List<String> path) {
        var map = root;
        for (var part : path.subList(0, path.size() - 1)) {
            map = child(map, part);
        }
        map.remove(path.getLast());
    }

    boolean isEmpty() {
        return root.isEmpty();
    }

    /// All of it, less what belongs to W&B itself.
    Map<String, Value> flat() {
        Map<String, Value> values = new LinkedHashMap<>();
        root.forEach(
                (key, value) -> {
                    if (!key.startsWith("_")) {
                        values.put(key, close(value));
                    }
                });
        return Trees.flatten(Trees.table(values));
    }

    private static Value close(Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<String, Value> values = new LinkedHashMap<>();
            map.forEach((key, value) -> values.put((String) key, close(value)));
            return Trees.table(values);
        }
        return (Value) node;
    }
}
