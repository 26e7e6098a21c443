package io.trialdesk.store;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/// When the files of runs that say they go on were written last: a run that only prints is not
/// silent. Any thread.
public final class Signs {
    private static final String OF_RUNS =
            """
            select s.run, s.at from unnest(cast(:runs as bigint array)) as told(run)
            join sign s on s.run = told.run
            """;
    private static final String KEYS =
            """
            select r.uid, r.id from unnest(cast(:ids as varchar array)) as told(uid)
            join run r on r.source = :source and r.uid = told.uid
            """;
    private static final String PUT = "merge into sign (run, at) key (run) values (?, ?)";

    /// A sign that is hardly newer says nothing new.
    private static final Duration GRAIN = Duration.ofMinutes(1);

    /// The clock of another machine may be a little ahead. What lies further in the future is no
    /// time of writing.
    private static final Duration AHEAD = Duration.ofHours(1);

    private final Database database;

    Signs(Database database) {
        this.database = database;
    }

    /// Notes when files were written.
    ///
    /// @param times by the id that the tool of a run gave it
    public Changes seen(int source, Map<String, Instant> times) {
        if (times.isEmpty()) {
            return Changes.NONE;
        }
        var newer = database.read(h -> newer(h, source, times));
        return newer.isEmpty()
                ? Changes.NONE
                : database.writeLazily(
                        h -> {
                            var batch = h.prepareBatch(PUT);
                            newer.forEach((run, at) -> batch.add(run, at.toEpochMilli()));
                            batch.execute();
                            return new Changes(EnumSet.of(Changes.Kind.RUN), newer.keySet());
                        });
    }

    private Map<Long, Instant> newer(Handle h, int source, Map<String, Instant> times) {
        var now = database.now();
        var found = new HashMap<Long, Instant>();
        keys(h, source, times.keySet())
                .forEach(
                        (id, key) -> {
                            var at = times.getOrDefault(id, Instant.MAX);
                            if (at.isBefore(now.plus(AHEAD))) {
                                found.put(key, at.isBefore(now) ? at : now);
                            }
                        });
        var before = of(h, found.keySet());
        found.entrySet()
                .removeIf(
                        sign ->
                                before.getOrDefault(sign.getKey(), Instant.MIN)
                                        .isAfter(sign.getValue().minus(GRAIN)));
        return found;
    }

    private static Map<String, Long> keys(Handle h, int source, Collection<String> ids) {
        var keys = new HashMap<String, Long>();
        for (var slice : Slices.of(ids)) {
            h.createQuery(KEYS)
                    .bind("source", source)
                    .bindArray("ids", String.class, slice)
                    .map((row, _) -> keys.put(row.getString(1), row.getLong(2)))
                    .list();
        }
        return keys;
    }

    /// The signs of those of the runs that gave one.
    static Map<Long, Instant> of(Handle h, Collection<Long> runs) {
        var signs = new HashMap<Long, Instant>();
        for (var slice : Slices.of(runs)) {
            h.createQuery(OF_RUNS)
                    .bindArray("runs", Long.class, slice)
                    .map(
                            (row, _) ->
                                    signs.put(row.getLong(1), Instant.ofEpochMilli(row.getLong(2))))
                    .list();
        }
        return signs;
    }
}
