package io.trialdesk.format.optuna;

import io.trialdesk.model.Value;

/// What users and Optuna itself note about a study.
final class Attributes {
    private static final String OBJECTIVES = "study:metric_names";

    private Attributes() {}

    /// Of what Optuna notes for itself, only the names of the objectives matter to people.
    static void ofStudy(Study study, String key, Value value, boolean isSystem) {
        if (!isSystem) {
            study.userAttributes.put(key, value.text());
        } else if (key.equals(OBJECTIVES) && value instanceof Value.Items names) {
            study.objectives = names.items().stream().map(Value::text).toList();
        }
    }
}
