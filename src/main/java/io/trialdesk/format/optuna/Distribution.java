package io.trialdesk.format.optuna;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.JsonReader;
import io.trialdesk.config.Trees;
import io.trialdesk.model.Value;

import java.util.HashMap;
import java.util.Map;

/// What the number that Optuna stores for a parameter means: a choice is stored by its index, an
/// integer as a float. Remembers distributions it has read. For one thread.
final class Distribution {
    private final Map<String, Value> known = new HashMap<>();

    /// The parameter's value; the stored number where the distribution cannot be read.
    Value value(double stored, String json) {
        var distribution = known.computeIfAbsent(json, Distribution::parse);
        var name = Trees.at(distribution, "name").text();
        if (Trees.at(distribution, "attributes", "choices") instanceof Value.Items choices) {
            int index = (int) stored;
            return index >= 0 && index < choices.items().size()
                    ? choices.items().get(index)
                    : Value.Real.of(stored);
        }
        return name.startsWith("Int") ? Value.Whole.of((long) stored) : Value.Real.of(stored);
    }

    private static Value parse(String json) {
        try {
            return JsonReader.read(json);
        } catch (ConfigException unknown) {
            return Value.Nothing.NULL;
        }
    }
}
