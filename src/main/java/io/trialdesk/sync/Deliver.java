package io.trialdesk.sync;

import io.trialdesk.server.Answer;
import io.trialdesk.server.Done;
import io.trialdesk.server.Fault;
import io.trialdesk.server.NewRun;
import io.trialdesk.server.RemoteRun;
import io.trialdesk.store.Effect;
import io.trialdesk.store.FieldConflict;
import io.trialdesk.store.Link;
import io.trialdesk.store.Owed;
import io.trialdesk.store.Task;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Sends the planned tasks of a run: durable first, then the request, then answer and effect in one
/// transaction.
final class Deliver {
    private final Session session;
    private final Destinations destinations;
    private final PointLoad points;

    Deliver(Session session, Destinations destinations) {
        this.session = session;
        this.destinations = destinations;
        this.points = new PointLoad(session);
    }

    Step send(long run, Task task) throws Stopped {
        return switch (task) {
            case Task.MakeExperiment make -> {
                // Runs that go at a time may want the same one.
                synchronized (destinations) {
                    yield experiment(run, make);
                }
            }
            case Task.MakeRun make -> run(run, make);
            case Task.AddParams add -> params(run, add);
            case Task.AddPoints add -> points(run, add);
            case Task.AddTags add -> tags(run, add);
            case Task.Finish finish -> finish(run, finish);
            case Task.OfEdit(var edit) -> new DeliverEdits(session).planned(run, edit);
        };
    }

    private Step experiment(long run, Task.MakeExperiment make) throws Stopped {
        if (destinations.isThere(make.name())) {
            return Step.DONE;
        }
        destinations.made();
        var owed = sending(run, make);
        var answer = session.client().experiments().create(make.name());
        if (answer.failure().orElse(null) instanceof Fault.Refused no
                && no.is(Fault.Refused.EXISTS)) {
            session.store().outbox().confirm(owed, Effect.NONE);
            return Step.DONE;
        }
        return settle(owed, answer.map(_ -> Done.DONE), Effect.NONE);
    }

    /// The run may be there already, sent by another machine or before this server was started over
    /// with; then it is taken for what it is instead of being made twice.
    private Step run(long run, Task.MakeRun make) throws Stopped {
        var experiment = destinations.of(make.experiment());
        if (experiment.deleted()) {
            var owed = sending(run, make);
            var what = "experiment";
            session.store()
                    .outbox()
                    .conflict(
                            owed,
                            conflict(run, what, Optional.of(make.experiment()), Optional.empty()));
            return Step.BLOCKED;
        }
        var lookup = new Lookup(session);
        var twins = lookup.withOrigin(experiment.id(), make.origin());
        if (twins.stream().anyMatch(it -> !it.deleted())) {
            return lookup.adopt(sending(run, make), twins);
        }
        var fresh =
                new NewRun(experiment.id(), make.name(), session.user(), make.start(), make.tags());
        var owed = sending(run, make);
        var answer = session.client().runs().create(fresh);
        if (answer instanceof Answer.Value<RemoteRun>(var made)) {
            var linked =
                    new Effect.Linked(made.id(), made.experimentId(), Heads.base(made), Set.of());
            session.store().outbox().confirm(owed, linked);
            return Step.DONE;
        }
        return Faults.of(session.store().outbox(), owed, answer.failure().orElseThrow());
    }

    private Step params(long run, Task.AddParams add) throws Stopped {
        var link = link(run);
        var owed = sending(run, add);
        var answer = session.client().runs().logParams(link.remote(), add.params());
        if (answer.failure().orElse(null) instanceof Fault.Refused) {
            return new Lookup(session).params(owed, add, true);
        }
        return settle(owed, answer, new Effect.Agreed(link.base().withParams(add.params())));
    }

    private Step points(long run, Task.AddPoints add) throws Stopped {
        var link = link(run);
        var batches = points.batches(run, link.remote(), add.stretches());
        var owed = sending(run, add);
        for (var batch : batches) {
            var answer = session.client().runs().logPoints(link.remote(), batch);
            if (answer instanceof Answer.Failed<Done>(var fault)) {
                return Faults.of(session.store().outbox(), owed, fault);
            }
        }
        session.store().outbox().confirm(owed, new Effect.Arrived(ends(add.stretches())));
        return Step.DONE;
    }

    private static Map<String, Long> ends(List<Task.Stretch> stretches) {
        var ends = new HashMap<String, Long>();
        stretches.forEach(it -> ends.merge(it.metric(), it.to(), Math::max));
        return ends;
    }

    private Step tags(long run, Task.AddTags add) throws Stopped {
        var link = link(run);
        var owed = sending(run, add);
        var answer = session.client().runs().setTags(link.remote(), add.tags());
        return settle(owed, answer, new Effect.Agreed(link.base().withTags(add.tags())));
    }

    private Step finish(long run, Task.Finish finish) throws Stopped {
        var link = link(run);
        var owed = sending(run, finish);
        var end = finish.end() == 0 ? null : finish.end();
        var answer =
                session.client()
                        .runs()
                        .update(link.remote(), finish.status(), end, link.base().name());
        return settle(
                owed, answer, new Effect.Agreed(link.base().ended(finish.status(), finish.end())));
    }

    private Step settle(Owed owed, Answer<Done> answer, Effect effect) throws Stopped {
        return switch (answer) {
            case Answer.Value<Done> _ -> {
                session.store().outbox().confirm(owed, effect);
                yield Step.DONE;
            }
            case Answer.Failed<Done>(var fault) -> Faults.of(session.store().outbox(), owed, fault);
        };
    }

    private Owed sending(long run, Task task) {
        long id = session.store().outbox().sending(session.id(), run, task);
        return new Owed(id, session.id(), run, task, Owed.State.SENT, 1, session.clock().now(), "");
    }

    private Link link(long run) {
        return session.store()
                .links()
                .of(session.id(), run)
                .orElseThrow(() -> new IllegalStateException("run " + run + " has no link yet"));
    }

    private FieldConflict conflict(
            long run, String field, Optional<String> mine, Optional<String> theirs) {
        return new FieldConflict(
                0, session.id(), run, "", field, Optional.empty(), mine, theirs, Instant.EPOCH);
    }
}
