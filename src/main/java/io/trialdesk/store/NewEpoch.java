package io.trialdesk.store;

import io.trialdesk.model.Edit;

import org.jdbi.v3.core.Handle;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Begins anew with a server whose ids mean other things than before.
final class NewEpoch {
    private static final String SENT_RUNS =
            """
            select l.run, coalesce(x.name, l.experiment) from link l
            join server v on v.source = l.server and v.epoch = l.epoch
            left join remote_experiment x on x.server = l.server and x.id = l.experiment
            where l.server = ? and l.pushed
            """;

    private NewEpoch() {}

    static Changes begin(Handle h, int server, long now) {
        owed(h, server, now);
        h.execute(
                "update conflict set decided = 'OVER', decided_at = ? where server = ? and decided"
                        + " is null",
                now,
                server);
        h.execute("delete from sent where server = ?", server);
        h.execute("delete from remote_experiment where server = ?", server);
        h.execute("update server set epoch = epoch + 1, version = '' where source = ?", server);
        return new Changes(
                EnumSet.of(Changes.Kind.SERVER, Changes.Kind.OUTBOX, Changes.Kind.MODEL), Set.of());
    }

    /// A person's edits wait; what follows from a plan is planned anew.
    private static void owed(Handle h, int server, long now) {
        var open = Outbox.open(h, server);
        for (var row : open) {
            boolean isEdit = row.task() instanceof Task.OfEdit;
            h.execute(
                    "update outbox set state = ?, note = '', since = ? where id = ?",
                    (isEdit ? Owed.State.READY : Owed.State.DROPPED).name(),
                    now,
                    row.id());
        }
        var waiting =
                open.stream()
                        .filter(row -> row.task() instanceof Task.OfEdit(Edit.Push _))
                        .map(Owed::run)
                        .collect(Collectors.toSet());
        h
                .select(SENT_RUNS, server)
                .map((row, _) -> new Edit.Push(row.getLong(1), server, row.getString(2)))
                .list()
                .stream()
                .filter(push -> !waiting.contains(push.run()))
                .forEach(
                        push ->
                                Outbox.insert(
                                        h,
                                        server,
                                        push.run(),
                                        new Task.OfEdit(push),
                                        Owed.State.READY,
                                        now));
    }
}
