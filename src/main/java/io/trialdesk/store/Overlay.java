package io.trialdesk.store;

import io.trialdesk.model.Run;

import org.jdbi.v3.core.Handle;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the user changed of one run, by field; it lies over what the source says.
///
/// @param fields `name`, or `tag:` and a key; an empty content removes the tag
record Overlay(Map<String, Optional<String>> fields) {
    static final Overlay NOTHING = new Overlay(Map.of());
    static final String NAME = "name";
    private static final String TAG = "tag:";

    private static final String OF_RUNS =
            """
            select o.run, o.field, o.content
            from unnest(cast(:runs as bigint array)) as told(run)
            join overlay o on o.run = told.run
            """;

    static String tag(String key) {
        return TAG + key;
    }

    /// The overlays of those of the runs that have one.
    static Map<Long, Overlay> of(Handle h, Collection<Long> runs) {
        var found = new HashMap<Long, Map<String, Optional<String>>>();
        for (var slice : Slices.of(runs)) {
            h.createQuery(OF_RUNS)
                    .bindArray("runs", Long.class, slice)
                    .map(
                            (row, _) ->
                                    found.computeIfAbsent(row.getLong(1), _ -> new HashMap<>())
                                            .put(
                                                    row.getString(2),
                                                    Optional.ofNullable(row.getString(3))))
                    .list();
        }
        var overlays = new HashMap<Long, Overlay>();
        found.forEach((run, fields) -> overlays.put(run, new Overlay(fields)));
        return overlays;
    }

    Run over(Run run) {
        if (fields.isEmpty()) {
            return run;
        }
        var tags = new TreeMap<>(run.tags());
        fields.forEach((field, content) -> put(tags, field, content));
        var name = fields.getOrDefault(NAME, Optional.empty()).orElse(run.name());
        return new Run(
                run.id(),
                name,
                run.path(),
                run.format(),
                run.experiment(),
                run.status(),
                run.start(),
                run.end(),
                run.parentId(),
                run.params(),
                tags,
                run.metrics(),
                run.deleted());
    }

    private static void put(Map<String, String> tags, String field, Optional<String> content) {
        if (!field.startsWith(TAG)) {
            return;
        }
        var key = field.substring(TAG.length());
        if (content.isPresent()) {
            tags.put(key, content.get());
        } else {
            tags.remove(key);
        }
    }
}
