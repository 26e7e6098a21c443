package io.trialdesk.store;

import io.trialdesk.model.Edit;
import io.trialdesk.model.Source;

import org.jdbi.v3.core.Handle;

import java.util.List;

/// Owes an edit to every server that has the run or model, in the edit's own transaction.
final class OutboxEffect implements EditEffect {
    private static final String SOURCE = "select source from run where id = ?";

    private final Database database;

    OutboxEffect(Database database) {
        this.database = database;
    }

    @Override
    public Changes apply(Handle h, long editId, Edit edit) {
        return switch (edit) {
            case Edit.Push push -> {
                refuseForwarding(h, push);
                yield owe(h, push.server(), push.run(), push);
            }
            case Edit.OfRun ofRun -> {
                var changes = Changes.NONE;
                for (var link : links(h, ofRun.run())) {
                    changes = changes.and(owe(h, link.server(), ofRun.run(), edit));
                }
                yield changes;
            }
            case Edit.Discard _ -> Changes.NONE;
            case Edit.OfModel ofModel -> owe(h, ofModel.server(), 0, edit);
        };
    }

    private static List<Link> links(Handle h, long run) {
        return Links.ofRun(h, run).stream().filter(link -> !link.vanished()).toList();
    }

    private Changes owe(Handle h, int server, long run, Edit edit) {
        long now = database.now().toEpochMilli();
        Outbox.insert(h, server, run, new Task.OfEdit(edit), Owed.State.READY, now);
        var changes = Changes.of(Changes.Kind.OUTBOX);
        return run == 0 ? changes.and(Changes.of(Changes.Kind.MODEL)) : changes;
    }

    /// What was pulled from one server goes to no other: that would widen who may see it.
    private static void refuseForwarding(Handle h, Edit.Push push) {
        var source =
                h.select(SOURCE, push.run())
                        .mapTo(Integer.class)
                        .findOne()
                        .flatMap(id -> Sources.find(h, id))
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "there is no run " + push.run()));
        if (source.kind() == Source.Kind.SERVER) {
            throw new IllegalArgumentException(
                    "The run was pulled from "
                            + source.location()
                            + "; only local runs are pushed.");
        }
        if (Servers.byId(h, push.server()).isEmpty()) {
            throw new IllegalArgumentException("there is no server " + push.server());
        }
    }
}
