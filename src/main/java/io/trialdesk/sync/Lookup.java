package io.trialdesk.sync;

import io.trialdesk.server.Fault;
import io.trialdesk.server.RemoteRun;
import io.trialdesk.server.RunView;
import io.trialdesk.store.Base;
import io.trialdesk.store.Effect;
import io.trialdesk.store.FieldConflict;
import io.trialdesk.store.Link;
import io.trialdesk.store.Owed;
import io.trialdesk.store.Task;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Finds out what became of a task whose answer was lost, by reading. What turns out not to be
/// there is dropped, so that the next plan contains it again.
final class Lookup {
    private static final int DUPLICATES = 20;

    private final Session session;

    Lookup(Session session) {
        this.session = session;
    }

    Step of(Owed owed) throws Stopped {
        return switch (owed.task()) {
            case Task.MakeExperiment _ -> dropped(owed);
            case Task.MakeRun make -> run(owed, make);
            case Task.AddParams add -> params(owed, add, false);
            case Task.AddPoints add -> points(owed, add);
            case Task.AddTags add -> tags(owed, add);
            case Task.Finish finish -> finish(owed, finish);
            case Task.OfEdit _ -> {
                session.store().outbox().move(owed.id(), Owed.State.READY, "");
                yield Step.AGAIN;
            }
        };
    }

    private Step dropped(Owed owed) {
        session.store().outbox().move(owed.id(), Owed.State.DROPPED, "looked up: not there");
        return Step.AGAIN;
    }

    private Step run(Owed owed, Task.MakeRun make) throws Stopped {
        var experiment = session.client().experiments().byName(make.experiment());
        Experiments.unlessMissing(experiment);
        if (experiment.found().isEmpty()) {
            return dropped(owed);
        }
        var found = withOrigin(experiment.found().get().id(), make.origin());
        if (found.isEmpty()) {
            var settled = owed.since().plus(session.pace().settle());
            return session.clock().now().isBefore(settled) ? Step.WAITS : dropped(owed);
        }
        if (found.stream().allMatch(RemoteRun::deleted)) {
            session.store().outbox().conflict(owed, conflict(owed, "run", make.name(), null));
            return Step.BLOCKED;
        }
        return adopt(owed, found);
    }

    /// Takes the one that every machine takes for the run, and removes those a lost request left.
    Step adopt(Owed owed, List<RemoteRun> found) throws Stopped {
        var keep =
                found.stream()
                        .filter(it -> !it.deleted())
                        .min(Comparator.comparing(RemoteRun::id))
                        .orElseThrow();
        adopt(owed, keep);
        Ghosts.remove(session.client(), keep.id(), found);
        return Step.DONE;
    }

    List<RemoteRun> withOrigin(String experiment, String origin) throws Stopped {
        var filter = "tags.`" + Origin.TAG + "` = '" + origin + "'";
        return Stopped.unlessValue(
                        session.client()
                                .runs()
                                .search(
                                        List.of(experiment),
                                        filter,
                                        "attributes.start_time ASC",
                                        RunView.ALL,
                                        DUPLICATES,
                                        Optional.empty()))
                .items();
    }

    /// The run may be one that another machine made and filled.
    private void adopt(Owed owed, RemoteRun found) {
        var base = Heads.base(found);
        session.store()
                .outbox()
                .confirm(
                        owed,
                        new Effect.Linked(
                                found.id(), found.experimentId(), base, found.metrics().keySet()));
    }

    Step params(Owed owed, Task.AddParams add, boolean refused) throws Stopped {
        var link = link(owed);
        var there = Stopped.unlessValue(session.client().runs().get(link.remote()));
        if (there.deleted()) {
            return deletedThere(owed);
        }
        var known = new TreeMap<String, String>();
        var moved = new ArrayList<FieldConflict>();
        add.params()
                .forEach(
                        (key, mine) -> {
                            var theirs = there.params().get(key);
                            if (theirs != null) {
                                known.put(key, theirs);
                                if (!theirs.equals(mine)) {
                                    moved.add(conflict(owed, "param:" + key, mine, theirs));
                                }
                            }
                        });
        if (refused && known.isEmpty()) {
            session.store()
                    .outbox()
                    .move(owed.id(), Owed.State.REJECTED, "the server refused the parameters");
            return Step.BLOCKED;
        }
        for (var conflict : moved) {
            session.store().outbox().conflict(owed, conflict);
        }
        return agreed(owed, link.base().withParams(known));
    }

    /// The late twin of a lost request may still come, but an exact duplicate is dropped by the SQL
    /// store; a file store appends it, so what is there is subtracted first.
    private Step points(Owed owed, Task.AddPoints add) throws Stopped {
        var doubtful =
                add.stretches().stream()
                        .map(it -> new Task.Stretch(it.metric(), it.from(), it.to(), true))
                        .toList();
        session.store().outbox().move(owed.id(), Owed.State.DROPPED, "sent again after a look");
        return new Deliver(session, new Destinations(session))
                .send(owed.run(), new Task.AddPoints(doubtful));
    }

    private Step tags(Owed owed, Task.AddTags add) throws Stopped {
        var link = link(owed);
        var there = Stopped.unlessValue(session.client().runs().get(link.remote()));
        if (there.deleted()) {
            return deletedThere(owed);
        }
        var known = new TreeMap<String, String>();
        for (var key : add.tags().keySet()) {
            Optional.ofNullable(there.tags().get(key)).ifPresent(it -> known.put(key, it));
        }
        return agreed(owed, link.base().withTags(known));
    }

    private Step finish(Owed owed, Task.Finish finish) throws Stopped {
        var link = link(owed);
        var there = Stopped.unlessValue(session.client().runs().get(link.remote()));
        if (there.status() != finish.status() || there.end() != finish.end()) {
            return dropped(owed);
        }
        return agreed(owed, link.base().ended(finish.status(), finish.end()));
    }

    private Step agreed(Owed owed, Base base) {
        session.store().outbox().confirm(owed, new Effect.Agreed(base));
        return Step.AGAIN;
    }

    private Step deletedThere(Owed owed) {
        session.store().outbox().conflict(owed, conflict(owed, "run", "kept here", null));
        return Step.BLOCKED;
    }

    private Link link(Owed owed) throws Stopped {
        return session.store()
                .links()
                .of(session.id(), owed.run())
                .orElseThrow(
                        () ->
                                new Stopped(
                                        new Fault.Refused(
                                                session.server().url(), 0, "NO_LINK", "run lost")));
    }

    private FieldConflict conflict(Owed owed, String field, String mine, @Nullable String theirs) {
        return new FieldConflict(
                0,
                session.id(),
                owed.run(),
                "",
                field,
                Optional.empty(),
                Optional.of(mine),
                Optional.ofNullable(theirs),
                Instant.EPOCH);
    }
}
