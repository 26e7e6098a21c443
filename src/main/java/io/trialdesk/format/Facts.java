package io.trialdesk.format;

import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What one part says of one run, points aside. Every field may be absent (null, empty): when
/// several parts describe the same run, the strongest part that has a field decides it.
///
/// @param id the tool's own run id, or a hash of stable facts of the origin
/// @param path the run's folder or file relative to the source, `/` separated
public record Facts(
        String id,
        @Nullable String name,
        String path,
        @Nullable String experiment,
        @Nullable RunStatus status,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable String parentId,
        Map<String, Value> params,
        Map<String, String> tags,
        boolean deleted) {

    public Facts {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    public Optional<RunStatus> knownStatus() {
        return Optional.ofNullable(status);
    }
}
