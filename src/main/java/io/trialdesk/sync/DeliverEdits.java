package io.trialdesk.sync;

import io.trialdesk.model.Edit;
import io.trialdesk.server.Answer;
import io.trialdesk.server.Done;
import io.trialdesk.server.Fault;
import io.trialdesk.server.RemoteRun;
import io.trialdesk.store.Base;
import io.trialdesk.store.Effect;
import io.trialdesk.store.Field;
import io.trialdesk.store.FieldConflict;
import io.trialdesk.store.Link;
import io.trialdesk.store.Owed;
import io.trialdesk.store.Task;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Sends the user's edits of runs: read, compare with what both sides last agreed on, write, read
/// back. The server knows no condition on a write, so a value that moved in between is found by
/// looking before and after.
final class DeliverEdits {
    private static final String NAME_TAG = "mlflow.runName";

    private final Session session;

    DeliverEdits(Session session) {
        this.session = session;
    }

    /// An edit that follows from a plan and has no row yet.
    Step planned(long run, Edit edit) throws Stopped {
        long id = session.store().outbox().sending(session.id(), run, new Task.OfEdit(edit));
        var owed =
                new Owed(
                        id,
                        session.id(),
                        run,
                        new Task.OfEdit(edit),
                        Owed.State.SENT,
                        1,
                        session.clock().now(),
                        "");
        return send(owed, edit);
    }

    Step send(Owed owed, Edit edit) throws Stopped {
        return switch (edit) {
            case Edit.Rename(_, var before, var after) ->
                    field(owed, Field.NAME, Optional.of(before), Optional.of(after));
            case Edit.SetTag(_, var key, var before, var after) ->
                    field(owed, Field.tag(key), before, after);
            case Edit.OfModel ofModel -> new DeliverModels(session).send(owed, ofModel);
            case Edit.Push _ -> Step.AGAIN;
            case Edit.Discard _ ->
                    throw new IllegalStateException("giving up is owed to no server");
        };
    }

    private Step field(Owed owed, Field field, Optional<String> before, Optional<String> after)
            throws Stopped {
        var link = session.store().links().of(session.id(), owed.run());
        var held = after.flatMap(it -> field.tag().flatMap(key -> Egress.refusal(key, it)));
        if (held.isPresent()) {
            session.store()
                    .outbox()
                    .move(owed.id(), Owed.State.REJECTED, "stays here: it " + held.get());
            return Step.BLOCKED;
        }
        if (link.isEmpty()) {
            session.store()
                    .outbox()
                    .move(owed.id(), Owed.State.READY, "the server has not told of this run yet");
            return Step.WAITS;
        }
        var there = read(owed, link.get());
        if (there.isEmpty()) {
            return Step.BLOCKED;
        }
        var now = Judge.theirs(there.get(), field);
        if (now.equals(after)) {
            return agreed(owed, link.get(), field, after);
        }
        if (!now.equals(Judge.base(link.get(), field)) && !now.equals(before)) {
            return moved(owed, link.get(), field, after, now);
        }
        return write(owed, link.get(), field, after);
    }

    private Step write(Owed owed, Link link, Field field, Optional<String> after) throws Stopped {
        session.store().outbox().sending(owed.id());
        var fault = call(link.remote(), field, after).failure();
        if (fault.isPresent() && !(isGone(fault.get()) && after.isEmpty())) {
            return Faults.of(session.store().outbox(), owed, fault.get());
        }
        var there = session.client().runs().get(link.remote()).found();
        if (there.isPresent()) {
            var now = Judge.theirs(there.get(), field);
            if (!now.equals(after)) {
                return moved(owed, link, field, after, now);
            }
        }
        return agreed(owed, link, field, after);
    }

    /// A tag that is to be removed and is not there is removed.
    private static boolean isGone(Fault fault) {
        return fault instanceof Fault.Refused no && no.isMissing();
    }

    private Answer<Done> call(String remote, Field field, Optional<String> after) {
        var key = field.tag().orElse(NAME_TAG);
        return after.isPresent()
                ? session.client().runs().setTag(remote, key, after.get())
                : session.client().runs().deleteTag(remote, key);
    }

    private Optional<RemoteRun> read(Owed owed, Link link) throws Stopped {
        var answer = session.client().runs().get(link.remote());
        boolean gone = answer.failure().filter(DeliverEdits::isGone).isPresent();
        if (gone || answer.found().filter(RemoteRun::deleted).isPresent()) {
            var conflict =
                    conflict(
                            owed,
                            "run",
                            Optional.empty(),
                            Optional.of("edited here"),
                            Optional.empty());
            session.store().outbox().conflict(owed, conflict);
            return Optional.empty();
        }
        return Optional.of(Stopped.unlessValue(answer));
    }

    private Step agreed(Owed owed, Link link, Field field, Optional<String> value) {
        session.store().outbox().confirm(owed, new Effect.Agreed(with(link.base(), field, value)));
        return Step.DONE;
    }

    private static Base with(Base base, Field field, Optional<String> value) {
        if (field.tag().isEmpty()) {
            return base.named(value.orElse(base.name()));
        }
        var key = field.tag().get();
        return value.isPresent() ? base.withTags(Map.of(key, value.get())) : base.withoutTag(key);
    }

    private Step moved(
            Owed owed, Link link, Field field, Optional<String> mine, Optional<String> theirs) {
        var base = Judge.base(link, field);
        session.store().outbox().conflict(owed, conflict(owed, field.text(), base, mine, theirs));
        return Step.BLOCKED;
    }

    private FieldConflict conflict(
            Owed owed,
            String field,
            Optional<String> base,
            Optional<String> mine,
            Optional<String> theirs) {
        return new FieldConflict(
                0, session.id(), owed.run(), "", field, base, mine, theirs, Instant.EPOCH);
    }
}
