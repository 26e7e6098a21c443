package io.trialdesk.format.optuna;

import io.trialdesk.config.Trees;
import io.trialdesk.model.Value;

/// What lines of a journal say of a trial's values. Pure functions.
final class TrialValues {
    private TrialValues() {}

    /// A trial that was added as a whole.
    static void whole(Value log, Trial trial) {
        values(log, trial);
        if (Trees.at(log, "value").number().isPresent()) {
            trial.values.put(0, number(Trees.at(log, "value")));
        }
        if (Trees.at(log, "intermediate_values") instanceof Value.Table reported) {
            for (var entry : reported.entries()) {
                var step = new Value.Text(entry.key()).number();
                step.ifPresent(s -> trial.intermediate.put((long) s, number(entry.value())));
            }
        }
        if (Trees.at(log, "user_attrs") instanceof Value.Table attributes) {
            attributes.entries().forEach(e -> trial.userAttributes.put(e.key(), e.value().text()));
        }
    }

    static void values(Value log, Trial trial) {
        if (Trees.at(log, "values") instanceof Value.Items values) {
            for (int i = 0; i < values.items().size(); i++) {
                trial.values.put(i, number(values.items().get(i)));
            }
        }
    }

    static void intermediate(Value log, Trial trial) {
        Trees.at(log, "step")
                .number()
                .ifPresent(
                        step ->
                                trial.intermediate.put(
                                        (long) step, number(Trees.at(log, "intermediate_value"))));
    }

    static void attributes(Value log, Trial trial) {
        if (Trees.at(log, "user_attr") instanceof Value.Table attributes) {
            attributes.entries().forEach(e -> trial.userAttributes.put(e.key(), e.value().text()));
        }
    }

    private static double number(Value value) {
        return value.number().orElse(Double.NaN);
    }
}
