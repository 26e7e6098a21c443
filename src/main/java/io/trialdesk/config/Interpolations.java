package io.trialdesk.config;

import io.trialdesk.model.Value;
import io.trialdesk.model.Value.Items;
import io.trialdesk.model.Value.Table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The references of OmegaConf in a tree, `${a.b}`, replaced by what they refer to, for display. A
/// text that is nothing but one reference becomes its target with its type; otherwise texts are put
/// together as Python writes the values. Environment, time and custom resolvers stay as they are
/// written, as does what refers to nothing or to itself. For one thread.
public final class Interpolations {
    private static final int DEEPEST = 150;
    private static final int LONGEST = 1 << 16;
    private static final int MOST_IN_TEXT = 1000;

    /// A resolved part with how many values it holds.
    record Resolved(Value value, int size) {}

    private final Value root;
    private final Bounds bounds = new Bounds();
    private final Map<List<String>, Resolved> done = new HashMap<>();
    private final Set<List<String>> open = new HashSet<>();
    private final IdentityHashMap<Table, Map<String, Value>> indexes = new IdentityHashMap<>();

    private Interpolations(Value root) {
        this.root = root;
    }

    /// The tree with every reference resolved that can be. A tree whose references multiply beyond
    /// bounds is answered as it is written.
    public static Value resolve(Value root) {
        try {
            return new Interpolations(root).resolved(root, List.of()).value();
        } catch (ConfigException explosion) {
            return root;
        }
    }

    /// Whether a value is written with a reference.
    public static boolean isWritten(Value value) {
        return value instanceof Value.Text(var text) && text.contains("${");
    }

    private Resolved resolved(Value value, List<String> path) throws ConfigException {
        var before = done.get(path);
        if (before != null) {
            bounds.countAgain(before.size());
            return before;
        }
        bounds.count(0);
        if (open.size() >= DEEPEST || !open.add(path)) {
            return new Resolved(value, 1);
        }
        var found =
                switch (value) {
                    case Table table -> table(table, path);
                    case Items items -> items(items, path);
                    default -> isWritten(value) ? text(value, path) : new Resolved(value, 1);
                };
        open.remove(path);
        done.put(path, found);
        return found;
    }

    private Resolved table(Table table, List<String> path) throws ConfigException {
        Map<String, Value> entries = new LinkedHashMap<>();
        int size = 1;
        for (var entry : table.entries()) {
            var inner = resolved(entry.value(), below(path, entry.key()));
            entries.put(entry.key(), inner.value());
            size += inner.size();
        }
        return new Resolved(bounds.shown(Trees.table(entries, bounds.textLeft())), size);
    }

    private Resolved items(Items items, List<String> path) throws ConfigException {
        List<Value> all = new ArrayList<>();
        int size = 1;
        for (int i = 0; i < items.items().size(); i++) {
            var inner = resolved(items.items().get(i), below(path, Integer.toString(i)));
            all.add(inner.value());
            size += inner.size();
        }
        return new Resolved(bounds.shown(Trees.items(all, bounds.textLeft())), size);
    }

    static List<String> below(List<String> path, String key) {
        var inner = new ArrayList<>(path);
        inner.add(key);
        return List.copyOf(inner);
    }

    private Resolved text(Value value, List<String> path) throws ConfigException {
        var parent = path.isEmpty() ? path : path.subList(0, path.size() - 1);
        var found = new InterpolatedText(this, parent, 0).value(value.text());
        return found.orElseGet(() -> new Resolved(value, 1));
    }

    /// Puts what the parts of a text mean together again, empty when one of them is unknown.
    static Optional<Resolved> joined(List<Resolved> parts) {
        if (parts.size() == 1) {
            return Optional.of(parts.getFirst());
        }
        var text = new StringBuilder();
        for (var part : parts) {
            if (part.size() > MOST_IN_TEXT) {
                return Optional.empty();
            }
            var more = PythonText.str(part.value());
            if (text.length() + more.length() > LONGEST) {
                return Optional.empty();
            }
            text.append(more);
        }
        return Optional.of(new Resolved(new Value.Text(text.toString()), 1));
    }

    static Resolved single(Value value) {
        return new Resolved(value, 1);
    }

    /// What stands at a path, found through references on the way; empty when nothing does.
    Optional<Resolved> at(List<String> path) throws ConfigException {
        var here = root;
        boolean isResolved = false;
        for (int i = 0; i < path.size(); i++) {
            if (!isResolved && isWritten(here)) {
                here = resolved(here, path.subList(0, i)).value();
                isResolved = true;
            }
            var next = child(here, path.get(i));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            here = next.get();
        }
        return isResolved ? Optional.of(single(here)) : target(here, path);
    }

    /// A target that is being resolved refers to itself; one that is missing has no value.
    private Optional<Resolved> target(Value value, List<String> path) throws ConfigException {
        if (open.contains(path) || value.text().equals("???")) {
            return Optional.empty();
        }
        var found = resolved(value, List.copyOf(path));
        return isWritten(value) && found.value().equals(value)
                ? Optional.empty()
                : Optional.of(found);
    }

    private static Map<String, Value> index(Table table) {
        Map<String, Value> index = new HashMap<>();
        table.entries().forEach(e -> index.put(e.key(), e.value()));
        return index;
    }

    private Optional<Value> child(Value value, String key) {
        return switch (value) {
            case Table table ->
                    Optional.ofNullable(
                            indexes.computeIfAbsent(table, Interpolations::index).get(key));
            case Items items when key.matches("[0-9]{1,6}") -> {
                int index = Integer.parseInt(key);
                yield index < items.items().size()
                        ? Optional.of(items.items().get(index))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }
}
