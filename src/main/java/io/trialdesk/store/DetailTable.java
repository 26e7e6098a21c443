package io.trialdesk.store;

import io.trialdesk.model.Media;
import io.trialdesk.model.RunDetails;

import org.jdbi.v3.core.Handle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is looked up for one run at a time: where its values were found, the layers of its
/// configuration, its circumstances, its pictures and texts. Written by [Runs#commit]. Any thread.
public final class DetailTable {
    private static final String ONE = "select document from detail where run = ?";
    private static final String STORED =
            """
            select d.run, d.document from unnest(cast(:runs as bigint array)) as told(run)
            join detail d on d.run = told.run
            """;
    private static final String PUT = "merge into detail (run, document) key (run) values (?, ?)";
    private static final String MEDIA =
            "select document from media where run = ? order by part, place";
    private static final String PUT_MEDIA =
            """
            insert into media (run, part, place, document)
            values (:run, :part,
                (select coalesce(max(place), 0) + 1 from media where run = :run and part = :part),
                :document)
            """;
    private static final String FORGET_MEDIA = "delete from media where run = ? and part = ?";

    private final Database database;

    DetailTable(Database database) {
        this.database = database;
    }

    /// What is known of a run beyond its head, [RunDetails#NONE] when that is nothing.
    public RunDetails of(long run) {
        return database.read(
                h ->
                        h.select(ONE, run)
                                .map(Documents.FIRST)
                                .findOne()
                                .map(PackedDetails::read)
                                .orElse(RunDetails.NONE));
    }

    /// Pictures and texts of a run, part by part in the order they were logged.
    public List<Media> media(long run) {
        var documents = database.read(h -> h.select(MEDIA, run).map(Documents.FIRST).list());
        return documents.stream().flatMap(d -> PackedMedia.read(d).stream()).toList();
    }

    /// Writes the details that differ from what is stored; tells of which runs.
    static List<Long> put(Handle h, Map<Long, RunDetails> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        var stored = new HashMap<Long, byte[]>();
        h.createQuery(STORED)
                .bindArray("runs", Long.class, all.keySet())
                .map((row, _) -> stored.put(row.getLong(1), Documents.read(row, 2)))
                .list();
        var packed = new HashMap<Long, byte[]>();
        all.forEach((run, details) -> packed.put(run, PackedDetails.write(details)));
        packed.keySet().removeIf(run -> Arrays.equals(packed.get(run), stored.get(run)));
        if (packed.isEmpty()) {
            return List.of();
        }
        var batch = h.prepareBatch(PUT);
        packed.forEach((run, document) -> batch.add(run, Documents.argument(document)));
        batch.execute();
        return List.copyOf(packed.keySet());
    }

    static void put(Handle h, long run, MediaAppend media) {
        if (media.replace()) {
            h.execute(FORGET_MEDIA, run, media.part());
        }
        if (!media.media().isEmpty()) {
            h.createUpdate(PUT_MEDIA)
                    .bind("run", run)
                    .bind("part", media.part())
                    .bind("document", Documents.argument(PackedMedia.write(media.media())))
                    .execute();
        }
    }
}
