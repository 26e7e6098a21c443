package io.trialdesk.store;

import java.time.Instant;
import java.util.Optional;

/// A field that was changed here and on the server since both agreed. The value here stands until a
/// person decides; neither value is lost.
///
/// @param run the workspace's number for the run, 0 for a model
/// @param model name of the registered model, empty for a run
/// @param field `name`, `tag:KEY`, `param:KEY`, `alias:NAME`, `stage:VERSION`, `run` or
///   `experiment`
/// @param base what both had
/// @param mine what it is here
/// @param theirs what it is there; empty when it is gone
public record FieldConflict(
        long id,
        int server,
        long run,
        String model,
        String field,
        Optional<String> base,
        Optional<String> mine,
        Optional<String> theirs,
        Instant foundAt) {}
