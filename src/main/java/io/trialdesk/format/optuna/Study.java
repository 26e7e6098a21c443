package io.trialdesk.format.optuna;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A study being gathered. For one thread.
final class Study {
    final String name;
    final List<String> directions = new ArrayList<>();
    final Map<String, String> userAttributes = new LinkedHashMap<>();
    final List<Trial> trials = new ArrayList<>();

    /// Names of the objectives where the user gave them, otherwise empty.
    List<String> objectives = List.of();

    Study(String name) {
        this.name = name;
    }

    /// When its first trial began; null before that.
    @Nullable Instant start() {
        return trials.stream()
                .map(trial -> trial.start)
                .filter(time -> time != null)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /// What an objective's values are called, `value` when there is only one.
    String objective(int index) {
        if (index < objectives.size()) {
            return objectives.get(index);
        }
        return directions.size() == 1 ? "value" : "value_" + index;
    }
}
