package io.trialdesk.store;

import io.trialdesk.model.Run;
import io.trialdesk.model.RunDetails;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes one batch within one transaction: reads what is stored of its runs in one statement,
/// compares, and writes what differs in one statement per kind of row. Used once.
final class BatchWrite {
    /// A join, because H2 looks up only the source in the index when it is given `uid = any(…)`.
    private static final String STORED =
            """
            select r.id, r.uid, r.gone, r.facts, r.metrics
            from unnest(cast(:uids as varchar array)) as told(uid)
            join run r on r.source = :source and r.uid = told.uid
            """;

    private static final String KEYS = "select next value for run_key from system_range(1, ?)";
    private static final String INSERT =
            """
            insert into run (id, source, uid, checked_at, facts, metrics) values (?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE_FACTS =
            "update run set facts = ?, gone = false where id = ?";
    private static final String UPDATE_BOOK = "update run set metrics = ? where id = ?";
    private static final String CHECKED =
            "update run set checked_at = :at where id = any(:runs) and checked_at is not null";

    private final Handle h;
    private final IngestBatch batch;
    private final boolean isServer;
    private final long now;
    private final Map<String, RunRow> rows = new LinkedHashMap<>();
    private List<Long> detailed = List.of();
    private boolean hasOtherDamages;

    BatchWrite(Handle h, IngestBatch batch, boolean isServer, long now) {
        this.h = h;
        this.batch = batch;
        this.isServer = isServer;
        this.now = now;
    }

    Changes write() {
        loadStored();
        addFresh();
        batch.runs().forEach(this::say);
        var chunks = new ChunkWrite(h);
        chunks.add(batch.appends(), rows);
        insertFresh();
        updateStored();
        chunks.write();
        putDetails();
        Parts.put(h, batch.source(), batch.parts());
        Damages.put(h, batch.source(), batch.damages());
        hasOtherDamages = Damages.take(h, batch.source(), batch.found());
        return changes();
    }

    private void loadStored() {
        var ids = new HashSet<String>();
        batch.runs().forEach(run -> ids.add(run.id()));
        batch.appends().forEach(append -> ids.add(append.runId()));
        batch.media().forEach(media -> ids.add(media.runId()));
        ids.addAll(batch.details().keySet());
        if (ids.isEmpty()) {
            return;
        }
        h.createQuery(STORED)
                .bind("source", batch.source())
                .bindArray("uids", String.class, ids)
                .map(
                        (row, _) ->
                                rows.put(
                                        row.getString(2),
                                        RunRow.stored(
                                                row.getLong(1),
                                                row.getBoolean(3),
                                                Documents.read(row, 4),
                                                Documents.read(row, 5))))
                .list();
    }

    private void addFresh() {
        var fresh =
                batch.runs().stream()
                        .map(Run::id)
                        .distinct()
                        .filter(id -> !rows.containsKey(id))
                        .toList();
        if (fresh.isEmpty()) {
            return;
        }
        var keys = h.select(KEYS, fresh.size()).mapTo(Long.class).list();
        for (int i = 0; i < fresh.size(); i++) {
            rows.put(fresh.get(i), RunRow.fresh(keys.get(i)));
        }
    }

    private void say(Run run) {
        var row = row(rows, run.id());
        row.say(run);
        if (isServer) {
            var before = new HashMap<>(row.book.entries());
            row.book.tell(run.metrics());
            if (!before.equals(row.book.entries())) {
                row.changedBook();
            }
        }
    }

    static RunRow row(Map<String, RunRow> rows, String id) {
        var row = rows.get(id);
        if (row == null) {
            throw new IllegalArgumentException("points of a run that nobody told of: " + id);
        }
        return row;
    }

    private void insertFresh() {
        var insert = h.prepareBatch(INSERT);
        rows.forEach(
                (id, row) -> {
                    if (row.isFresh) {
                        insert.add(
                                row.key,
                                batch.source(),
                                id,
                                isServer ? now : null,
                                Documents.argument(row.facts()),
                                Documents.argument(row.book.write()));
                    }
                });
        execute(insert);
    }

    private void updateStored() {
        var facts = h.prepareBatch(UPDATE_FACTS);
        var books = h.prepareBatch(UPDATE_BOOK);
        for (var row : stored()) {
            if (row.hasNewFacts()) {
                facts.add(Documents.argument(row.facts()), row.key);
            }
            if (row.hasNewBook()) {
                books.add(Documents.argument(row.book.write()), row.key);
            }
        }
        execute(facts);
        execute(books);
        if (isServer && !batch.runs().isEmpty()) {
            var told = batch.runs().stream().map(run -> row(rows, run.id()).key).toList();
            h.createUpdate(CHECKED).bind("at", now).bindArray("runs", Long.class, told).execute();
        }
    }

    /// The details of runs whose heads are not in this transaction were or will be in another.
    private void putDetails() {
        var details = new HashMap<Long, RunDetails>();
        batch.details()
                .forEach(
                        (id, found) -> {
                            if (rows.containsKey(id)) {
                                details.put(row(rows, id).key, found);
                            }
                        });
        detailed = DetailTable.put(h, details);
        var given = new HashSet<Long>();
        for (var media : batch.media()) {
            var row = row(rows, media.runId());
            boolean isFirst = given.add(row.key) && row.isFresh;
            DetailTable.put(h, row.key, isFirst ? media.first() : media);
        }
    }

    private List<RunRow> stored() {
        return rows.values().stream().filter(row -> !row.isFresh).toList();
    }

    private static void execute(PreparedBatch statements) {
        if (statements.size() > 0) {
            statements.execute();
        }
    }

    private Changes changes() {
        var kinds = EnumSet.noneOf(Changes.Kind.class);
        var runs = new ArrayList<Long>();
        for (var row : rows.values()) {
            if (row.isFresh || row.hasNewFacts() || row.hasNewBook()) {
                kinds.add(Changes.Kind.RUN);
                runs.add(row.key);
            }
        }
        if (!detailed.isEmpty()) {
            kinds.add(Changes.Kind.RUN);
            runs.addAll(detailed);
        }
        for (var media : batch.media()) {
            kinds.add(Changes.Kind.MEDIA);
            runs.add(row(rows, media.runId()).key);
        }
        if (!batch.appends().isEmpty()) {
            kinds.add(Changes.Kind.SERIES);
        }
        if (!batch.damages().isEmpty() || hasOtherDamages) {
            kinds.add(Changes.Kind.SOURCE);
        }
        return new Changes(kinds, Set.copyOf(runs));
    }
}
