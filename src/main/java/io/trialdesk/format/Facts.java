package io.trialdesk.format;

import io.trialdesk.model.RunDetails;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What one part says of one run, points aside. Any field may be absent: when several parts
/// describe the same run, the strongest part that has a field decides it. Made by a [Draft].
///
/// @param id the tool's own run id, or a hash of stable facts of the origin
/// @param path the run's folder or file relative to the source, `/` separated
/// @param idIsDerived whether the id is such a hash, so that two runs may have it by chance
/// @param deleted whether its tool has marked it deleted
/// @param params dotted key to typed value, in written order
/// @param details files relative to the part's path, empty for the part itself
/// @param pointsFile the file that the part's points stand in, told like those of the details
public record Facts(
        String id,
        String path,
        boolean idIsDerived,
        boolean deleted,
        @Nullable String name,
        @Nullable String experiment,
        @Nullable RunStatus status,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable String parentId,
        Map<String, Value> params,
        Map<String, String> tags,
        RunDetails details,
        String pointsFile) {

    public Facts {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    /// Begins to gather what is known of a run.
    public static Draft draft(String id, String path) {
        return new Draft(id, path);
    }

    /// Goes on from here.
    public Draft draft() {
        return new Draft(this);
    }

    /// The same run described by a weaker part too: what this one leaves open is taken from it.
    public Facts or(Facts weaker) {
        return new Draft(weaker).over(this).facts();
    }

    /// The same facts, with files told by other paths.
    public Facts located(UnaryOperator<String> where) {
        return draft().located(where).facts();
    }

    /// The run under another id.
    public Facts as(String otherId) {
        return otherId.equals(id) ? this : draft().as(otherId).facts();
    }

    /// Whether a continued reading found something to say beyond what was said before.
    public boolean saysMore() {
        return status != null
                || !params.isEmpty()
                || !tags.isEmpty()
                || !details.layers().isEmpty()
                || !details.provenance().isEmpty();
    }
}
