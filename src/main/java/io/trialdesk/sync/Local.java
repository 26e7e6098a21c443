package io.trialdesk.sync;

import io.trialdesk.model.Edit;
import io.trialdesk.store.Field;
import io.trialdesk.store.FieldConflict;
import io.trialdesk.store.KnownExperiment;
import io.trialdesk.store.Link;
import io.trialdesk.store.Owed;
import io.trialdesk.store.Store;
import io.trialdesk.store.StoredRun;
import io.trialdesk.store.Task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Gathers from the workspace what the plan depends on.
final class Local {
    private final Store store;
    private final int server;
    private final String user;

    Local(Store store, int server, String user) {
        this.store = store;
        this.server = server;
        this.user = user;
    }

    /// Runs to look at, parents before children, with the name of the experiment each goes to:
    /// those the user asked to push, and those pushed before.
    Map<Long, String> targets(List<Owed> open) {
        var names =
                store.servers().experiments(server).stream()
                        .collect(Collectors.toMap(KnownExperiment::id, KnownExperiment::name));
        var targets = new LinkedHashMap<Long, String>();
        for (var link : store.links().pushed(server)) {
            targets.put(link.run(), names.getOrDefault(link.experiment(), link.experiment()));
        }
        for (var owed : open) {
            if (push(owed).isPresent()) {
                targets.put(owed.run(), push(owed).get().experiment());
            }
        }
        return parentsFirst(targets);
    }

    static Optional<Edit.Push> push(Owed owed) {
        return owed.task() instanceof Task.OfEdit(Edit.Push push)
                        && owed.state() == Owed.State.READY
                ? Optional.of(push)
                : Optional.empty();
    }

    private Map<Long, String> parentsFirst(Map<Long, String> targets) {
        var runs = store.runs().byKeys(targets.keySet());
        var byId = new HashMap<String, StoredRun>();
        runs.forEach(run -> byId.put(run.source() + "/" + run.run().id(), run));
        var sorted = new LinkedHashMap<Long, String>();
        runs.forEach(run -> add(run, byId, targets, sorted, new HashSet<>()));
        return sorted;
    }

    private static void add(
            StoredRun run,
            Map<String, StoredRun> byId,
            Map<Long, String> targets,
            Map<Long, String> sorted,
            Set<Long> above) {
        if (sorted.containsKey(run.key()) || !above.add(run.key())) {
            return;
        }
        run.run()
                .parent()
                .map(id -> byId.get(run.source() + "/" + id))
                .ifPresent(parent -> add(parent, byId, targets, sorted, above));
        sorted.put(run.key(), targets.get(run.key()));
    }

    /// The parent of a run, when it goes there, too.
    ///
    /// @param targets what goes
    Optional<Long> parent(long run, Set<Long> targets) {
        return store.runs()
                .byKey(run)
                .flatMap(
                        stored ->
                                stored.run()
                                        .parent()
                                        .flatMap(id -> store.runs().find(stored.source(), id)))
                .map(StoredRun::key)
                .filter(targets::contains);
    }

    /// Everything the plan for one run depends on; empty when the run is gone here.
    Optional<Pushing> pushing(long run, String experiment, List<Owed> open) {
        return store.runs().byKey(run).map(stored -> pushing(stored, experiment, open));
    }

    private Pushing pushing(StoredRun stored, String experiment, List<Owed> open) {
        var allowed = Egress.of(stored.run(), user);
        var points = new HashMap<String, Long>();
        for (var metric : allowed.metrics()) {
            points.put(metric, store.series().count(stored.key(), metric));
        }
        boolean known =
                store.servers().experiments(server).stream()
                        .anyMatch(it -> it.name().equals(experiment) && !it.deleted());
        return new Pushing(
                stored,
                allowed,
                experiment,
                known,
                store.links().of(server, stored.key()),
                parent(stored),
                points,
                store.links().arrived(server, stored.key()),
                waiting(stored, open));
    }

    private Optional<String> parent(StoredRun stored) {
        return stored.run()
                .parent()
                .flatMap(id -> store.runs().find(stored.source(), id))
                .flatMap(parent -> store.links().of(server, parent.key()))
                .map(Link::remote);
    }

    /// Fields with an edit under way, a conflict, or a value that was given up for this server.
    private Set<Field> waiting(StoredRun stored, List<Owed> open) {
        long run = stored.key();
        var waiting = givenUp(stored);
        for (var owed : open) {
            if (owed.run() == run && owed.task() instanceof Task.OfEdit(var edit)) {
                Judge.field(edit).ifPresent(waiting::add);
            }
        }
        store.conflicts().open(server).stream()
                .filter(it -> it.run() == run)
                .map(FieldConflict::field)
                .map(Field::new)
                .forEach(waiting::add);
        return waiting;
    }

    /// What was given up is not sent until it changes once more.
    private Set<Field> givenUp(StoredRun stored) {
        var givenUp = new HashSet<Field>();
        for (var owed : store.outbox().discarded(server, stored.key())) {
            if (owed.task() instanceof Task.OfEdit(Edit.SetTag(_, var key, _, var after))
                    && after.equals(Optional.ofNullable(stored.run().tags().get(key)))) {
                givenUp.add(Field.tag(key));
            }
        }
        return givenUp;
    }

    /// Runs with a task that waits for a look-up, a person or another answer of the server: nothing
    /// more of them is sent meanwhile.
    static Set<Long> blocked(List<Owed> open) {
        return new ArrayList<>(open)
                .stream()
                        .filter(it -> it.state() != Owed.State.READY)
                        .filter(it -> !isFieldEdit(it))
                        .map(Owed::run)
                        .filter(run -> run != 0)
                        .collect(Collectors.toSet());
    }

    private static boolean isFieldEdit(Owed owed) {
        return owed.task() instanceof Task.OfEdit(var edit) && !(edit instanceof Edit.Push);
    }
}
