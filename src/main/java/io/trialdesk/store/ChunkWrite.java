package io.trialdesk.store;

import io.trialdesk.model.MetricSummary;
import io.trialdesk.series.Chunk;
import io.trialdesk.series.Points;

import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Adds points to series within one transaction. Full chunks never change; the open one at the end
/// is read, filled up and written again. Used once.
final class ChunkWrite {
    private static final String TAILS =
            """
            select c.id, c.points from unnest(cast(:ids as bigint array)) as wanted(id)
            join chunk c on c.id = wanted.id
            """;
    private static final String INSERT = "insert into chunk (points, id) values (?, ?)";
    private static final String UPDATE = "update chunk set points = ? where id = ?";
    private static final String DELETE = "delete from chunk where id between ? and ?";

    private final Handle h;
    private final Set<Long> stored = new HashSet<>();
    private final Map<Long, Points> tails = new HashMap<>();
    private final Map<Long, byte[]> pending = new TreeMap<>();

    ChunkWrite(Handle h) {
        this.h = h;
    }

    void add(List<Append> appends, Map<String, RunRow> rows) {
        loadTails(appends, rows);
        for (var append : appends) {
            var row = BatchWrite.row(rows, append.runId());
            add(row, append);
            row.changedBook();
        }
    }

    private void loadTails(List<Append> appends, Map<String, RunRow> rows) {
        var wanted = new HashSet<Long>();
        for (var append : appends) {
            var row = BatchWrite.row(rows, append.runId());
            var entry = row.book.entry(append.metric());
            if (!append.replace() && entry.counted().count() % Chunk.FULL > 0) {
                wanted.add(tail(row.key, entry));
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        h.createQuery(TAILS)
                .bindArray("ids", Long.class, wanted)
                .map((row, _) -> tails.put(row.getLong(1), Chunk.decode(row.getBytes(2))))
                .list();
        stored.addAll(tails.keySet());
    }

    private void add(RunRow row, Append append) {
        var entry = row.book.entry(append.metric());
        var counted = append.replace() ? forget(row, entry) : entry.counted();
        long place = ChunkKey.place(counted.count());
        var open = tails.get(ChunkKey.of(row.key, entry.number(), place));
        var all = open == null ? append.points() : open.and(append.points());
        for (int from = 0; from < all.size(); from += Chunk.FULL) {
            var part = all.slice(from, Math.min(all.size(), from + Chunk.FULL));
            long id = ChunkKey.of(row.key, entry.number(), place++);
            pending.put(id, Chunk.encode(part));
            if (part.size() < Chunk.FULL) {
                tails.put(id, part);
            }
        }
        row.book.count(append.metric(), Summaries.and(counted, append.points()));
    }

    private MetricSummary forget(RunRow row, MetricBook.Entry entry) {
        if (entry.counted().count() > 0) {
            long first = ChunkKey.of(row.key, entry.number(), 0);
            long last = ChunkKey.last(row.key, entry.number());
            h.execute(DELETE, first, last);
            pending.keySet().removeIf(id -> first <= id && id <= last);
            tails.keySet().removeIf(id -> first <= id && id <= last);
            stored.removeIf(id -> first <= id && id <= last);
        }
        return Summaries.NONE;
    }

    void write() {
        var inserts = h.prepareBatch(INSERT);
        var updates = h.prepareBatch(UPDATE);
        pending.forEach((id, points) -> (stored.contains(id) ? updates : inserts).add(points, id));
        if (inserts.size() > 0) {
            inserts.execute();
        }
        if (updates.size() > 0) {
            updates.execute();
        }
    }

    private static long tail(long run, MetricBook.Entry entry) {
        return ChunkKey.of(run, entry.number(), ChunkKey.place(entry.counted().count()));
    }
}
