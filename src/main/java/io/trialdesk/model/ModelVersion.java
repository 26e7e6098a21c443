package io.trialdesk.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// One version of a registered model as a server last told it.
///
/// @param version the server's number for it, kept as text as MLflow does
/// @param stage `None`, `Staging`, `Production` or `Archived`
/// @param runId the run it came from, empty when unknown
/// @param origin artifact location it was registered from
/// @param status `READY`, `PENDING_REGISTRATION` or `FAILED_REGISTRATION`
public record ModelVersion(
        String version,
        String stage,
        String runId,
        String origin,
        String status,
        String description,
        @Nullable Instant created,
        @Nullable Instant updated,
        Map<String, String> tags) {

    public ModelVersion {
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }
}
