package io.trialdesk.sync;

import io.trialdesk.store.Task;

import java.util.List;

/// What a sync would send now, in order.
///
/// @param operations one line each
/// @param held what stays here although its run goes
/// @param conflicts how many conflicts wait for a person
public record SyncPlan(List<Operation> operations, List<Held> held, int conflicts) {
    public SyncPlan {
        operations = List.copyOf(operations);
        held = List.copyOf(held);
    }

    public boolean isEmpty() {
        return operations.isEmpty();
    }

    /// How many points go.
    public long points() {
        return operations.stream().mapToLong(Operation::points).sum();
    }

    /// One write.
    ///
    /// @param run the workspace's number for the run, 0 for none
    /// @param name name of the run or model
    /// @param what in words, for example `add 1,000 points`
    /// @param points how many points it sends
    public record Operation(long run, String name, Task task, String what, long points) {}

    /// Something that stays here.
    ///
    /// @param what `param`, `tag` or `metric` and its key
    public record Held(long run, String what, String why) {}
}
