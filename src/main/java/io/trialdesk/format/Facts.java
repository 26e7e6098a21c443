package io.trialdesk.format;

import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What one part says of one run, points aside. Every field may be absent (null, empty): when
/// several parts describe the same run, the strongest part that has a field decides it.
///
/// @param id the tool's own run id, or a hash of stable facts of the origin
/// @param path the run's folder or file relative to the source, `/` separated
/// @param idIsDerived whether the id is such a hash, so that two runs may have it by chance
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
        boolean deleted,
        boolean idIsDerived) {

    public Facts {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    /// A head of which only identity and place are known.
    public static Facts bare(String id, String path) {
        return new Facts(
                id, null, path, null, null, null, null, null, Map.of(), Map.of(), false, true);
    }

    /// The same run described by a weaker part too: what this one leaves open is taken from it.
    public Facts or(Facts weaker) {
        return new Facts(
                id,
                name != null ? name : weaker.name,
                path,
                experiment != null ? experiment : weaker.experiment,
                status != null ? status : weaker.status,
                start != null ? start : weaker.start,
                end != null ? end : weaker.end,
                parentId != null ? parentId : weaker.parentId,
                union(weaker.params, params),
                union(weaker.tags, tags),
                deleted || weaker.deleted,
                idIsDerived);
    }

    /// The same run under another id.
    public Facts as(String otherId) {
        return new Facts(
                otherId,
                name,
                path,
                experiment,
                status,
                start,
                end,
                parentId,
                params,
                tags,
                deleted,
                idIsDerived);
    }

    /// The same run with another start.
    public Facts startedAt(Instant time) {
        return new Facts(
                id,
                name,
                path,
                experiment,
                status,
                time,
                end,
                parentId,
                params,
                tags,
                deleted,
                idIsDerived);
    }

    private static <V> Map<String, V> union(Map<String, V> weaker, Map<String, V> stronger) {
        var all = new LinkedHashMap<>(weaker);
        all.putAll(stronger);
        return all;
    }
}
