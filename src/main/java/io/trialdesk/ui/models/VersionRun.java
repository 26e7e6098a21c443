package io.trialdesk.ui.models;

import java.util.Map;

/// The run a version came from, when the workspace knows it.
///
/// @param key the workspace's number for it
/// @param metrics last value by key
public record VersionRun(long key, String name, Map<String, Double> metrics) {
    public VersionRun {
        metrics = Map.copyOf(metrics);
    }
}
