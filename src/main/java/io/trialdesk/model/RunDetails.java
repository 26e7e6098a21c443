package io.trialdesk.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is known of a run beyond its head. Looked up for one run at a time and never held for all
/// of them.
///
/// @param origins field to the file it was found in, relative to the source; fields are `name`,
///   `experiment`, `status`, `start`, `end`, `parent`, `params.KEY`, `tags.KEY`, and `metrics` for
///   all metrics but those that have a `metrics.KEY` of their own
/// @param layers of its configuration, strongest source first
/// @param provenance the circumstances it came about under
public record RunDetails(
        Map<String, String> origins,
        List<ConfigLayer> layers,
        Map<Provenance, Sourced> provenance) {
    public static final RunDetails NONE = new RunDetails(Map.of(), List.of(), Map.of());

    /// The field that stands for all metrics.
    public static final String METRICS = "metrics";

    /// A text with the file it was found in.
    public record Sourced(String text, String file) {}

    public RunDetails {
        origins = Collections.unmodifiableMap(new TreeMap<>(origins));
        layers = List.copyOf(layers);
        var sorted = new EnumMap<Provenance, Sourced>(Provenance.class);
        sorted.putAll(provenance);
        provenance = Collections.unmodifiableMap(sorted);
    }

    /// The file a field was found in.
    public Optional<String> originOf(String field) {
        var own = Optional.ofNullable(origins.get(field));
        return own.isEmpty() && field.startsWith(METRICS + ".")
                ? Optional.ofNullable(origins.get(METRICS))
                : own;
    }
}
