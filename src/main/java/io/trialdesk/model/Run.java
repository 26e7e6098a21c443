package io.trialdesk.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The head of a run: everything but its points. Immutable.
///
/// @param id what identifies the run wherever it is seen: the tracking tool's own run id, or a hash
///   of stable facts of its origin (never of the local path)
/// @param name what people call it; the folder's name when the format has no name
/// @param path the run's folder or file relative to its source, `/` separated, empty for the source
///   itself
/// @param format name of the format it was read from, for example `mlflow` or `tensorboard`
/// @param experiment the experiment or project it belongs to, empty when the format knows none
/// @param start null when unknown, as is `end`
/// @param parentId id of the run it is nested in, or null
/// @param params dotted key to typed value, sorted by key
/// @param tags sorted by key
/// @param metrics metric key to summary, sorted by key
/// @param deleted whether its tool has marked it deleted
public record Run(
        String id,
        String name,
        String path,
        String format,
        String experiment,
        RunStatus status,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable String parentId,
        Map<String, Value> params,
        Map<String, String> tags,
        Map<String, MetricSummary> metrics,
        boolean deleted) {

    public Run {
        params = Collections.unmodifiableMap(new TreeMap<>(params));
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
    }

    public Optional<Instant> started() {
        return Optional.ofNullable(start);
    }

    public Optional<Instant> ended() {
        return Optional.ofNullable(end);
    }

    /// When the run was heard of last, as far as it tells by itself: the newest of its last points,
    /// its end and its start. Its files may say more.
    public Optional<Instant> lastSign() {
        double points =
                metrics.values().stream()
                        .mapToDouble(MetricSummary::lastTime)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(Double.NEGATIVE_INFINITY);
        return Stream.of(
                        started(),
                        ended(),
                        Optional.of(points).filter(Double::isFinite).map(Run::moment))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private static Instant moment(double seconds) {
        return Instant.ofEpochMilli(Math.round(seconds * 1000));
    }

    public Optional<String> parent() {
        return Optional.ofNullable(parentId);
    }
}
