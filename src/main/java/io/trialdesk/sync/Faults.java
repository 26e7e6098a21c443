package io.trialdesk.sync;

import io.trialdesk.server.Fault;
import io.trialdesk.store.Outbox;
import io.trialdesk.store.Owed;
import io.trialdesk.store.Task;

/// What a failed write does to its row. What was surely not applied goes back: an edit waits for
/// the next pass, a planned task is planned anew.
final class Faults {
    private static final int FORBIDDEN = 403;

    private Faults() {}

    /// @throws Stopped when the server as a whole cannot be talked to
    static Step of(Outbox outbox, Owed owed, Fault fault) throws Stopped {
        return switch (fault) {
            case Fault.Offline _ -> {
                back(outbox, owed, Owed.State.READY, fault.sentence());
                throw new Stopped(fault);
            }
            case Fault.Denied denied -> {
                back(outbox, owed, Owed.State.PARKED, fault.sentence());
                if (denied.status() != FORBIDDEN) {
                    throw new Stopped(fault);
                }
                yield Step.BLOCKED;
            }
            case Fault.NotMlflow other -> {
                if (!other.isMissingRoute()) {
                    back(outbox, owed, Owed.State.READY, fault.sentence());
                    throw new Stopped(fault);
                }
                outbox.move(owed.id(), Owed.State.REJECTED, fault.sentence());
                yield Step.BLOCKED;
            }
            case Fault.Refused _ -> {
                outbox.move(owed.id(), Owed.State.REJECTED, fault.sentence());
                yield Step.BLOCKED;
            }
            case Fault.InDoubt _ -> {
                outbox.move(owed.id(), Owed.State.IN_DOUBT, fault.sentence());
                yield Step.WAITS;
            }
        };
    }

    private static void back(Outbox outbox, Owed owed, Owed.State state, String why) {
        boolean isEdit = owed.task() instanceof Task.OfEdit;
        outbox.move(owed.id(), isEdit ? state : Owed.State.DROPPED, why);
    }
}
