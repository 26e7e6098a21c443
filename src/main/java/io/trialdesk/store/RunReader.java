package io.trialdesk.store;

import io.trialdesk.model.RunStatus;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Reads heads of runs, as a rule of visible ones with the user's changes applied. Within one look
/// at the database.
final class RunReader {
    private static final String VISIBLE =
            """
            select r.id, r.source, r.checked_at, r.facts, r.metrics
            from run r join source s on s.id = r.source and not s.removed
            where not r.gone
            """;

    /// A join, because H2 compares each row with the whole list when it is given `id = any(…)`.
    private static final String BY_KEYS =
            """
            select r.id, r.source, r.checked_at, r.facts, r.metrics
            from unnest(cast(:keys as bigint array)) as wanted(id)
            join run r on r.id = wanted.id and not r.gone
            join source s on s.id = r.source and not s.removed
            order by r.id
            """;

    private static final String BY_ID = VISIBLE + "and r.source = :source and r.uid = :id";
    private static final String OF_SOURCE = VISIBLE + "and r.source = :source order by r.id";
    private static final String PAGE =
            VISIBLE + "and r.id > :after order by r.id fetch first :most rows only";

    private static final String TOLD =
            """
            select r.id, r.source, r.checked_at, r.facts, r.metrics
            from run r where not r.gone and r.source = :source
            """;

    private static final String ANY =
            """
            select exists(
                select 1 from run r join source s on s.id = r.source and not s.removed
                where not r.gone)
            """;
    private static final String PLACES =
            """
            select r.facts from run r join source s on s.id = r.source and not s.removed
            where not r.gone and r.source = ? order by r.id
            """;

    private RunReader() {}

    static boolean any(Handle h) {
        return h.select(ANY).mapTo(Boolean.class).one();
    }

    static List<RunPlace> placesOf(Handle h, int source) {
        return h.select(PLACES, source)
                .map((row, _) -> PackedFacts.place(Documents.read(row, 1)))
                .list();
    }

    static List<StoredRun> byKeys(Handle h, Collection<Long> keys) {
        var runs = new ArrayList<StoredRun>();
        for (var slice : Slices.of(new TreeSet<>(keys))) {
            runs.addAll(read(h, h.createQuery(BY_KEYS).bindArray("keys", Long.class, slice)));
        }
        return runs;
    }

    static List<StoredRun> byId(Handle h, int source, String id) {
        return read(h, h.createQuery(BY_ID).bind("source", source).bind("id", id));
    }

    static List<StoredRun> ofSource(Handle h, int source) {
        return read(h, h.createQuery(OF_SOURCE).bind("source", source));
    }

    /// A run without the user's changes, of removed sources too.
    static List<StoredRun> told(Handle h, int source, String id) {
        return h.createQuery(TOLD + "and r.uid = :id")
                .bind("source", source)
                .bind("id", id)
                .map((row, _) -> run(row))
                .list();
    }

    /// The runs of a source in the same way.
    static List<StoredRun> told(Handle h, int source) {
        return h.createQuery(TOLD + "order by r.id")
                .bind("source", source)
                .map((row, _) -> run(row))
                .list();
    }

    /// The next runs of all sources by key.
    static List<StoredRun> page(Handle h, long after, int most) {
        return read(h, h.createQuery(PAGE).bind("after", after).bind("most", most));
    }

    private static List<StoredRun> read(Handle h, Query query) {
        var runs = signed(h, query.map((row, _) -> run(row)).list());
        var overlays = Overlay.of(h, runs.stream().map(StoredRun::key).toList());
        if (overlays.isEmpty()) {
            return runs;
        }
        return runs.stream()
                .map(run -> over(run, overlays.getOrDefault(run.key(), Overlay.NOTHING)))
                .toList();
    }

    /// Only of runs that go on it matters when their files were written.
    private static List<StoredRun> signed(Handle h, List<StoredRun> runs) {
        var running =
                runs.stream()
                        .filter(run -> run.run().status() == RunStatus.RUNNING)
                        .map(StoredRun::key)
                        .toList();
        var signs = Signs.of(h, running);
        if (signs.isEmpty()) {
            return runs;
        }
        return runs.stream()
                .map(
                        it ->
                                new StoredRun(
                                        it.key(),
                                        it.source(),
                                        it.run(),
                                        it.checkedAt(),
                                        it.kept(),
                                        signs.get(it.key())))
                .toList();
    }

    private static StoredRun over(StoredRun stored, Overlay overlay) {
        return new StoredRun(
                stored.key(),
                stored.source(),
                overlay.over(stored.run()),
                stored.checkedAt(),
                stored.kept(),
                stored.writtenAt());
    }

    private static StoredRun run(ResultSet row) throws SQLException {
        long checked = row.getLong(3);
        var checkedAt = row.wasNull() ? null : Instant.ofEpochMilli(checked);
        var book = MetricBook.read(Documents.read(row, 5));
        var run = PackedFacts.read(Documents.read(row, 4), book.summaries());
        return new StoredRun(row.getLong(1), row.getInt(2), run, checkedAt, book.kept(), null);
    }
}
