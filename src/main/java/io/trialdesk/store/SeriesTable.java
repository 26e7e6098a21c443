package io.trialdesk.store;

import io.trialdesk.series.Chunk;
import io.trialdesk.series.Points;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;

/// Points of metrics, in chunks. Any thread but the FX thread.
public final class SeriesTable {
    private static final String BOOK = "select metrics from run where id = ?";
    private static final String CHUNKS =
            "select points from chunk where id between ? and ? order by id";

    private final Database database;

    SeriesTable(Database database) {
        this.database = database;
    }

    /// Keys of the metrics of which points are stored, sorted.
    public List<String> metrics(long run) {
        return database.read(h -> book(h, run))
                .map(
                        book ->
                                book.entries().entrySet().stream()
                                        .filter(e -> e.getValue().counted().count() > 0)
                                        .map(e -> e.getKey())
                                        .toList())
                .orElse(List.of());
    }

    /// Every stored point, by step; points of one step in logged order.
    public Points points(long run, String metric) {
        return StepOrder.of(after(run, metric, 0));
    }

    /// The points logged after the first `index` ones, in logged order. An open chart asks for what
    /// it does not have yet; when [#count] is less than what it has, the points were replaced and
    /// it must ask for all.
    public Points after(long run, String metric, long index) {
        return database.read(h -> after(h, run, metric, index));
    }

    private static Points after(Handle h, long run, String metric, long index) {
        var entry = entry(h, run, metric);
        if (entry.isEmpty() || entry.get().counted().count() <= index) {
            return Points.NONE;
        }
        int number = entry.get().number();
        long firstPlace = ChunkKey.place(index);
        var chunks =
                h.select(CHUNKS, ChunkKey.of(run, number, firstPlace), ChunkKey.last(run, number))
                        .mapTo(byte[].class)
                        .list();
        return joined(chunks, Math.toIntExact(index - firstPlace * Chunk.FULL));
    }

    private static Points joined(List<byte[]> chunks, int skip) {
        var parts = chunks.stream().map(Chunk::decode).toList();
        int total = parts.stream().mapToInt(Points::size).sum() - skip;
        if (parts.size() == 1 && skip == 0) {
            return parts.getFirst();
        }
        var joined = new Points(new long[total], new double[total], new double[total]);
        int at = -skip;
        for (var part : parts) {
            int from = Math.max(0, -at);
            int n = part.size() - from;
            System.arraycopy(part.step(), from, joined.step(), at + from, n);
            System.arraycopy(part.time(), from, joined.time(), at + from, n);
            System.arraycopy(part.value(), from, joined.value(), at + from, n);
            at += part.size();
        }
        return joined;
    }

    /// How many points are stored.
    public long count(long run, String metric) {
        return database.read(h -> entry(h, run, metric)).map(e -> e.counted().count()).orElse(0L);
    }

    private static Optional<MetricBook.Entry> entry(Handle h, long run, String metric) {
        return book(h, run).map(book -> book.entries().get(metric));
    }

    private static Optional<MetricBook> book(Handle h, long run) {
        return h.select(BOOK, run).map(Documents.FIRST).findOne().map(MetricBook::read);
    }
}
