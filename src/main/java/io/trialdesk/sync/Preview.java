package io.trialdesk.sync;

import io.trialdesk.model.Edit;
import io.trialdesk.store.Owed;
import io.trialdesk.store.StoredRun;
import io.trialdesk.store.Task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The plan for a whole server, from the workspace alone.
final class Preview {
    private final Session session;

    Preview(Session session) {
        this.session = session;
    }

    SyncPlan plan() {
        var store = session.store();
        var local = new Local(store, session.id(), session.user());
        var open = store.outbox().open(session.id());
        var operations = new ArrayList<SyncPlan.Operation>();
        var held = new ArrayList<SyncPlan.Held>();
        for (var owed : open) {
            edit(owed).ifPresent(operations::add);
        }
        var blocked = Local.blocked(open);
        local.targets(open)
                .forEach(
                        (run, experiment) -> {
                            if (!blocked.contains(run)) {
                                local.pushing(run, experiment, open)
                                        .ifPresent(it -> run(it, operations, held));
                            }
                        });
        int conflicts = store.conflicts().open(session.id()).size();
        return new SyncPlan(once(operations), held, conflicts);
    }

    private Optional<SyncPlan.Operation> edit(Owed owed) {
        boolean counts =
                owed.task() instanceof Task.OfEdit(var edit)
                        && !(edit instanceof Edit.Push)
                        && owed.state() != Owed.State.CONFLICT
                        && owed.state() != Owed.State.REJECTED;
        if (!counts) {
            return Optional.empty();
        }
        return Optional.of(operation(owed.run(), name(owed), owed.task()));
    }

    private String name(Owed owed) {
        if (owed.task() instanceof Task.OfEdit(Edit.OfModel ofModel)) {
            return ofModel.model();
        }
        return session.store().runs().byKey(owed.run()).map(it -> it.run().name()).orElse("");
    }

    private static void run(
            Pushing pushing, List<SyncPlan.Operation> operations, List<SyncPlan.Held> held) {
        StoredRun run = pushing.run();
        Plan.of(pushing)
                .forEach(task -> operations.add(operation(run.key(), run.run().name(), task)));
        pushing.allowed()
                .held()
                .forEach(it -> held.add(new SyncPlan.Held(run.key(), it.what(), it.why())));
    }

    private static SyncPlan.Operation operation(long run, String name, Task task) {
        return new SyncPlan.Operation(run, name, task, Words.of(task), Words.points(task));
    }

    /// Several runs that go to one new experiment make it once.
    private static List<SyncPlan.Operation> once(List<SyncPlan.Operation> operations) {
        var made = new HashSet<Task>();
        return operations.stream()
                .filter(it -> !(it.task() instanceof Task.MakeExperiment) || made.add(it.task()))
                .toList();
    }
}
