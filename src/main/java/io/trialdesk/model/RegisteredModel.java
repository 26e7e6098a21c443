package io.trialdesk.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A registered model with its versions, newest first, and its aliases (alias to version).
public record RegisteredModel(
        String name,
        String description,
        @Nullable Instant created,
        @Nullable Instant updated,
        Map<String, String> tags,
        Map<String, String> aliases,
        List<ModelVersion> versions) {

    public RegisteredModel {
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
        aliases = Collections.unmodifiableMap(new TreeMap<>(aliases));
        versions = List.copyOf(versions);
    }
}
