package io.trialdesk.store;

import io.trialdesk.model.Run;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// A run as the workspace knows it, with the user's own changes applied.
///
/// @param key the workspace's number for it
/// @param source id of the source it was read from
/// @param checkedAt when the server last told of it, null for runs read from files
/// @param kept how many of its points are here
/// @param writtenAt when its files were written last, as far as that is known of a run that says it
///   goes on
public record StoredRun(
        long key,
        int source,
        Run run,
        @Nullable Instant checkedAt,
        Kept kept,
        @Nullable Instant writtenAt) {

    /// Which points of a run can be shown without its source.
    public enum Kept {
        /// Every point that is known to exist.
        ALL,
        /// Some metrics, or not up to their last point.
        PART,
        /// None, although there are some.
        NONE
    }

    /// When the run was heard of last: by what it tells, and by its files.
    public Optional<Instant> lastSign() {
        return Stream.concat(run.lastSign().stream(), Stream.ofNullable(writtenAt))
                .max(Comparator.naturalOrder());
    }

    /// When the server last told of it; empty for runs read from files.
    public Optional<Instant> checked() {
        return Optional.ofNullable(checkedAt);
    }
}
