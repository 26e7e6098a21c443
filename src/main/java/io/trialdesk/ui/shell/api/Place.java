package io.trialdesk.ui.shell.api;

import java.util.List;
import java.util.Optional;

/// Somewhere to go in the window. A value: equal places show the same.
public sealed interface Place {
    /// The table of runs, all of them or those of one source or experiment.
    record Runs(Optional<Integer> source, Optional<String> experiment) implements Place {
        public static final Runs ALL = new Runs(Optional.empty(), Optional.empty());

        public static Runs of(int source) {
            return new Runs(Optional.of(source), Optional.empty());
        }

        public static Runs of(int source, String experiment) {
            return new Runs(Optional.of(source), Optional.of(experiment));
        }
    }

    /// Runs beside each other, the first being the baseline. By workspace key.
    record Compare(List<Long> runs) implements Place {
        public Compare {
            runs = List.copyOf(runs);
        }
    }

    /// Registered models, or one of them.
    record Models(Optional<String> model) implements Place {
        public static final Models ALL = new Models(Optional.empty());
    }

    /// Training jobs, or one of them.
    record Jobs(Optional<String> job) implements Place {
        public static final Jobs ALL = new Jobs(Optional.empty());
    }

    /// Servers, what waits, conflicts.
    record Sync() implements Place {}

    /// Which tab of the top bar the place belongs to.
    default Tab tab() {
        return switch (this) {
            case Runs ignored -> Tab.RUNS;
            case Compare ignored -> Tab.COMPARE;
            case Models ignored -> Tab.MODELS;
            case Jobs ignored -> Tab.JOBS;
            case Sync ignored -> Tab.SYNC;
        };
    }
}
