package io.trialdesk.sync;

import io.trialdesk.model.Edit;
import io.trialdesk.server.Answer;
import io.trialdesk.server.Done;
import io.trialdesk.server.RegistryCalls;
import io.trialdesk.store.Effect;
import io.trialdesk.store.FieldConflict;
import io.trialdesk.store.Owed;

import java.time.Instant;
import java.util.Optional;

/// Sends the user's edits of registered models: read, compare with what the user saw, write, read
/// back. A value that moved in between is never overwritten; a person decides.
final class DeliverModels {
    private final Session session;

    DeliverModels(Session session) {
        this.session = session;
    }

    Step send(Owed owed, Edit.OfModel edit) throws Stopped {
        var now = Stopped.unlessValue(read(edit));
        if (now.equals(after(edit))) {
            session.store().outbox().confirm(owed, effect(edit));
            return Step.DONE;
        }
        if (!now.equals(before(edit))) {
            return moved(owed, edit, now);
        }
        session.store().outbox().sending(owed.id());
        if (write(edit) instanceof Answer.Failed<Done>(var fault)) {
            return Faults.of(session.store().outbox(), owed, fault);
        }
        var then = read(edit).found();
        if (then.isPresent() && !then.get().equals(after(edit))) {
            return moved(owed, edit, then.get());
        }
        session.store().outbox().confirm(owed, effect(edit));
        return Step.DONE;
    }

    private RegistryCalls registry() {
        return session.client().registry();
    }

    private Answer<Optional<String>> read(Edit.OfModel edit) {
        return switch (edit) {
            case Edit.SetAlias it -> registry().aliasTarget(it.model(), it.alias());
            case Edit.SetStage it ->
                    registry().version(it.model(), it.version()).map(v -> Optional.of(v.stage()));
        };
    }

    private Answer<Done> write(Edit.OfModel edit) {
        return switch (edit) {
            case Edit.SetAlias it ->
                    it.after().isPresent()
                            ? registry().setAlias(it.model(), it.alias(), it.after().get())
                            : registry().deleteAlias(it.model(), it.alias());
            case Edit.SetStage it -> registry().setStage(it.model(), it.version(), it.after());
        };
    }

    private static Optional<String> before(Edit.OfModel edit) {
        return switch (edit) {
            case Edit.SetAlias it -> it.before();
            case Edit.SetStage it -> Optional.of(it.before());
        };
    }

    private static Optional<String> after(Edit.OfModel edit) {
        return switch (edit) {
            case Edit.SetAlias it -> it.after();
            case Edit.SetStage it -> Optional.of(it.after());
        };
    }

    private static Effect effect(Edit.OfModel edit) {
        return switch (edit) {
            case Edit.SetAlias it -> new Effect.Aliased(it.model(), it.alias(), it.after());
            case Edit.SetStage it -> new Effect.Staged(it.model(), it.version(), it.after());
        };
    }

    private static String field(Edit.OfModel edit) {
        return switch (edit) {
            case Edit.SetAlias it -> "alias:" + it.alias();
            case Edit.SetStage it -> "stage:" + it.version();
        };
    }

    private Step moved(Owed owed, Edit.OfModel edit, Optional<String> theirs) {
        var conflict =
                new FieldConflict(
                        0,
                        session.id(),
                        0,
                        edit.model(),
                        field(edit),
                        before(edit),
                        after(edit),
                        theirs,
                        Instant.EPOCH);
        session.store().outbox().conflict(owed, conflict);
        return Step.BLOCKED;
    }
}
