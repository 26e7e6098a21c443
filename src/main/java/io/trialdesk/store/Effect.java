package io.trialdesk.store;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a confirmed task changes in what we know of the server, in the same transaction.
public sealed interface Effect {
    Effect NONE = new None();

    /// Nothing.
    record None() implements Effect {}

    /// The run is known there under an id.
    ///
    /// @param unsure metrics of which the server already has points that we did not send
    record Linked(String remote, String experiment, Base base, Set<String> unsure)
            implements Effect {
        public Linked {
            unsure = Set.copyOf(unsure);
        }
    }

    /// Both sides agree on another state of the run.
    record Agreed(Base base) implements Effect {}

    /// So many points of each metric are there.
    record Arrived(Map<String, Long> points) implements Effect {
        public Arrived {
            points = Map.copyOf(points);
        }
    }

    /// An alias of a model points somewhere else, or nowhere (empty version).
    record Aliased(String model, String alias, Optional<String> version) implements Effect {}

    /// A version is in another stage.
    record Staged(String model, String version, String stage) implements Effect {}
}
