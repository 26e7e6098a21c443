package io.trialdesk.diff;

import io.trialdesk.model.Value;

import java.util.List;
import java.util.Optional;

/// One key of one section over all compared runs.
///
/// @param key the full dotted key
/// @param values one for each run in their order; empty when the run does not have the key, which
///   is not the same as null
/// @param same whether all runs have it and their values mean the same
/// @param mixed whether values that mean the same are of different kinds, as the number `0.1` and
///   the text `0.1` are
public record DiffRow(
        Section section, String key, List<Optional<Value>> values, boolean same, boolean mixed) {

    /// Where a key comes from.
    public enum Section {
        PARAMS,
        METRICS,
        TAGS,
        CODE,
        ENVIRONMENT
    }

    public DiffRow {
        values = List.copyOf(values);
    }
}
