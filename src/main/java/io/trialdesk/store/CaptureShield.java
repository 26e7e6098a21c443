package io.trialdesk.store;

import io.trialdesk.model.Run;
import io.trialdesk.model.RunStatus;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Keeps what was read from files from contradicting what is known at first hand: a run that its
/// script logged to the capture endpoint is not told a second time by the log beside it, and the
/// exit of a process decides how its run ended.
final class CaptureShield {
    /// Joins, because H2 looks up only the source in the index when it is given `id = any(…)`.
    private static final String CAPTURED =
            """
            select c.id from unnest(cast(:ids as varchar array)) as told(id)
            join captured c on c.source = :source and c.kind = 'RUN' and c.id = told.id
            """;

    private static final String VERDICTS =
            """
            select v.run, v.status, v.ended_at from unnest(cast(:ids as varchar array)) as told(run)
            join verdict v on v.source = :source and v.run = told.run
            """;

    private record Verdict(RunStatus status, Instant end) {}

    private CaptureShield() {}

    /// What may go on to the runs of a batch read from files.
    static IngestBatch over(Handle h, IngestBatch batch) {
        var ids = new LinkedHashSet<String>();
        batch.runs().forEach(run -> ids.add(run.id()));
        batch.appends().forEach(append -> ids.add(append.runId()));
        batch.media().forEach(media -> ids.add(media.runId()));
        ids.addAll(batch.details().keySet());
        var captured = captured(h, batch.source(), ids);
        var verdicts = verdicts(h, batch.source(), ids);
        if (captured.isEmpty() && verdicts.isEmpty()) {
            return batch;
        }
        var runs = new ArrayList<Run>();
        for (var run : batch.runs()) {
            if (!captured.contains(run.id())) {
                runs.add(judged(run, verdicts));
            }
        }
        var appends = batch.appends().stream().filter(a -> !captured.contains(a.runId())).toList();
        var media = batch.media().stream().filter(m -> !captured.contains(m.runId())).toList();
        var details = new HashMap<>(batch.details());
        details.keySet().removeAll(captured);
        return new IngestBatch(
                batch.source(),
                runs,
                details,
                appends,
                media,
                batch.parts(),
                batch.found(),
                batch.damages());
    }

    /// Those of the runs that the capture endpoint holds.
    static Set<String> captured(Handle h, int source, Collection<String> ids) {
        var captured = new HashSet<String>();
        for (var slice : Slices.of(ids)) {
            captured.addAll(
                    h.createQuery(CAPTURED)
                            .bind("source", source)
                            .bindArray("ids", String.class, slice)
                            .mapTo(String.class)
                            .list());
        }
        return captured;
    }

    private static Map<String, Verdict> verdicts(Handle h, int source, Collection<String> ids) {
        var verdicts = new HashMap<String, Verdict>();
        h.createQuery(VERDICTS)
                .bind("source", source)
                .bindArray("ids", String.class, ids)
                .map(
                        (row, _) ->
                                verdicts.put(
                                        row.getString(1),
                                        new Verdict(
                                                RunStatus.valueOf(row.getString(2)),
                                                Instant.ofEpochMilli(row.getLong(3)))))
                .list();
        return verdicts;
    }

    private static Run judged(Run run, Map<String, Verdict> verdicts) {
        var verdict = verdicts.get(run.id());
        if (verdict == null || run.status() == verdict.status()) {
            return run;
        }
        return new Run(
                run.id(),
                run.name(),
                run.path(),
                run.format(),
                run.experiment(),
                verdict.status(),
                run.start(),
                run.ended().orElse(verdict.end()),
                run.parentId(),
                run.params(),
                run.tags(),
                run.metrics(),
                run.deleted());
    }
}
