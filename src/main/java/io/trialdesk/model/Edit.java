package io.trialdesk.model;

import java.util.Optional;

/// A named change by the user. It carries the value it replaces, so that its inverse, its entry in
/// the history and what goes to a server all follow from this one value.
public sealed interface Edit {

    /// The edit that takes this one back.
    Edit inverse();

    /// A change of one run, named by the workspace's number for it.
    sealed interface OfRun extends Edit {
        long run();
    }

    /// Gives a run another name.
    record Rename(long run, String before, String after) implements OfRun {
        @Override
        public Rename inverse() {
            return new Rename(run, after, before);
        }
    }

    /// Sets, replaces or removes (empty `after`) one tag of a run. A note is the tag
    /// `mlflow.note.content`, as in MLflow.
    record SetTag(long run, String key, Optional<String> before, Optional<String> after)
            implements OfRun {
        /// The tag that holds a run's note.
        public static final String NOTE = "mlflow.note.content";

        @Override
        public SetTag inverse() {
            return new SetTag(run, key, after, before);
        }
    }

    /// A change of a registered model on one server.
    sealed interface OfModel extends Edit {
        int server();

        String model();
    }

    /// Points an alias at a version, or removes it (empty `after`).
    record SetAlias(
            int server, String model, String alias, Optional<String> before, Optional<String> after)
            implements OfModel {
        @Override
        public SetAlias inverse() {
            return new SetAlias(server, model, alias, after, before);
        }
    }

    /// Moves a version to a stage (`None`, `Staging`, `Production`, `Archived`).
    record SetStage(int server, String model, String version, String before, String after)
            implements OfModel {
        @Override
        public SetStage inverse() {
            return new SetStage(server, model, version, after, before);
        }
    }

    /// Gives up a row of the outbox that its server will not take, or (not `given`) owes it again.
    record Discard(long row, boolean given) implements Edit {
        @Override
        public Discard inverse() {
            return new Discard(row, !given);
        }
    }

    /// Sends a local run with its whole history to a server. It has no inverse there, so its
    /// inverse is itself: what was sent stays until it is deleted by an edit of its own.
    record Push(long run, int server, String experiment) implements OfRun {
        @Override
        public Push inverse() {
            return this;
        }
    }
}
