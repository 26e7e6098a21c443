package io.trialdesk.store;

import io.trialdesk.model.RunStatus;

import org.jdbi.v3.core.Handle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What training scripts told the capture endpoint. A commit is on disk on return. Any thread but
/// the FX thread.
public final class Captures {
    private static final String MERGE_ITEM =
            "merge into captured (source, kind, id, job, content) key (source, kind, id)"
                    + " values (:source, :kind, :id, :job, :content)";
    private static final String ITEMS =
            "select kind, id, job, content from captured where source = :source order by kind, id";
    private static final String RUNS_OF_JOB =
            "select id from captured where kind = 'RUN' and job = :job order by id";
    private static final String MERGE_VERDICT =
            "merge into verdict (source, run, status, ended_at) key (source, run)"
                    + " values (:source, :run, :status, :ended)";

    private final Database database;

    Captures(Database database) {
        this.database = database;
    }

    /// Stores heads, points and items of any number of sources in one transaction.
    public Changes commit(List<IngestBatch> batches, List<CapturedItem> items) {
        return database.write(h -> write(h, batches, items));
    }

    private Changes write(Handle h, List<IngestBatch> batches, List<CapturedItem> items) {
        boolean told = items.stream().anyMatch(it -> it.kind() == CapturedItem.Kind.RUN);
        var changes = told ? Changes.of(Changes.Kind.JOB) : Changes.NONE;
        if (!items.isEmpty()) {
            var batch = h.prepareBatch(MERGE_ITEM);
            for (var item : items) {
                batch.bind("source", item.source())
                        .bind("kind", item.kind().name())
                        .bind("id", item.id())
                        .bind("job", item.job())
                        .bind("content", item.content().getBytes(StandardCharsets.UTF_8))
                        .add();
            }
            batch.execute();
        }
        for (var batch : batches) {
            changes =
                    changes.and(
                            new BatchWrite(h, batch, false, database.now().toEpochMilli()).write());
        }
        return changes;
    }

    /// Everything told about one source.
    public List<CapturedItem> items(int source) {
        return database.read(
                h ->
                        h.createQuery(ITEMS)
                                .bind("source", source)
                                .map(
                                        (row, _) ->
                                                new CapturedItem(
                                                        source,
                                                        CapturedItem.Kind.valueOf(row.getString(1)),
                                                        row.getString(2),
                                                        row.getString(3),
                                                        new String(
                                                                row.getBytes(4),
                                                                StandardCharsets.UTF_8)))
                                .list());
    }

    /// A run as its source tells it: what the user changed of it is left out, and it is there even
    /// when its source was removed, because a script may go on all the same.
    public Optional<StoredRun> run(int source, String id) {
        return database.read(h -> RunReader.told(h, source, id)).stream().findFirst();
    }

    /// The same for all runs of a source.
    public List<StoredRun> runs(int source) {
        return database.read(h -> RunReader.told(h, source));
    }

    /// Ids of the runs that a job's script created.
    public List<String> runsOf(String job) {
        return database.read(
                h -> h.createQuery(RUNS_OF_JOB).bind("job", job).mapTo(String.class).list());
    }

    /// Notes how a run's process ended. From now on this wins over what the run's files say.
    public Changes conclude(int source, String runId, RunStatus status, Instant end) {
        return database.write(
                h -> {
                    h.createUpdate(MERGE_VERDICT)
                            .bind("source", source)
                            .bind("run", runId)
                            .bind("status", status.name())
                            .bind("ended", end.toEpochMilli())
                            .execute();
                    return RunReader.told(h, source, runId).stream()
                            .findFirst()
                            .map(run -> again(h, source, run))
                            .orElse(Changes.of(Changes.Kind.JOB));
                });
    }

    private Changes again(Handle h, int source, StoredRun run) {
        var batch = CaptureShield.over(h, IngestBatch.heads(source, List.of(run.run())));
        return Changes.of(Changes.Kind.JOB)
                .and(new BatchWrite(h, batch, false, database.now().toEpochMilli()).write());
    }
}
