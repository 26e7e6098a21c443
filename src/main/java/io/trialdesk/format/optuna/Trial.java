package io.trialdesk.format.optuna;

import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// A trial being gathered. For one thread.
final class Trial {
    final int number;
    final Map<String, Value> params = new LinkedHashMap<>();
    final Map<String, String> userAttributes = new LinkedHashMap<>();

    /// Final value by the index of its objective.
    final Map<Integer, Double> values = new TreeMap<>();

    final Map<Long, Double> intermediate = new TreeMap<>();
    State state = State.RUNNING;
    @Nullable Instant start;
    @Nullable Instant end;

    /// Optuna's states in the order of their numbers in a journal.
    enum State {
        RUNNING(RunStatus.RUNNING),
        COMPLETE(RunStatus.FINISHED),
        /// Given up because it did worse than others.
        PRUNED(RunStatus.KILLED),
        FAIL(RunStatus.FAILED),
        WAITING(RunStatus.SCHEDULED);

        final RunStatus status;

        State(RunStatus status) {
            this.status = status;
        }

        boolean isOver() {
            return status.isOver();
        }

        static State named(String name) {
            for (var state : values()) {
                if (state.name().equals(name)) {
                    return state;
                }
            }
            return RUNNING;
        }

        static State numbered(int number) {
            return number >= 0 && number < values().length ? values()[number] : RUNNING;
        }
    }

    Trial(int number) {
        this.number = number;
    }
}
