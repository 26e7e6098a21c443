package io.trialdesk.format.sacred;

import io.trialdesk.config.Trees;
import io.trialdesk.model.Value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Sacred encodes what JSON does not know with `jsonpickle`: lists of other kinds become lists
/// again here, everything else stays as it was written. Nothing is ever built.
final class Values {
    private static final Set<String> LISTS = Set.of("py/tuple", "py/set");

    private Values() {}

    static Value plain(Value value) {
        return switch (value) {
            case Value.Table table -> plain(table);
            case Value.Items items ->
                    Trees.items(items.items().stream().map(Values::plain).toList());
            default -> value;
        };
    }

    private static Value plain(Value.Table table) {
        if (Trees.at(table, "values") instanceof Value.Items items
                && Trees.at(table, "py/object").text().startsWith("numpy.")) {
            return plain(items);
        }
        Map<String, Value> entries = new LinkedHashMap<>();
        for (var entry : table.entries()) {
            if (LISTS.contains(entry.key()) && table.entries().size() == 1) {
                return plain(entry.value());
            }
            entries.put(entry.key(), plain(entry.value()));
        }
        return Trees.table(entries);
    }
}
