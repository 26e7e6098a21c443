package io.trialdesk.ui.jobs;

import io.trialdesk.launch.Entry;

import java.nio.file.Path;
import java.util.Map;

/// What the user wants run.
///
/// @param values by field name; only those that were given
public record JobOrder(Path project, Entry entry, Map<String, String> values) {
    public JobOrder {
        values = Map.copyOf(values);
    }
}
