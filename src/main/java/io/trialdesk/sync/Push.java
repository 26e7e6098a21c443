package io.trialdesk.sync;

import io.trialdesk.model.Edit;
import io.trialdesk.store.Effect;
import io.trialdesk.store.Owed;
import io.trialdesk.store.Task;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Sends what is owed to one server: first what was in doubt is looked up, then the user's edits,
/// then whole runs. One request at a time, so that nothing about one object overtakes another.
final class Push {
    /// A plan is empty after one round unless something was overtaken; this many are a defect.
    private static final int ROUNDS = 5;

    private final Session session;
    private final Deliver deliver;
    private final Set<Long> overdue = new HashSet<>();
    private long confirmed;

    Push(Session session) {
        this.session = session;
        this.deliver = new Deliver(session);
    }

    /// Sends everything that can be sent.
    ///
    /// @return how many writes the server confirmed
    long run() throws Stopped {
        session.store().outbox().doubtWhatWasSent(session.id());
        session.store().outbox().unpark(session.id());
        do {
            lookUp();
            edits();
            runs();
        } while (waitsForDoubt());
        return confirmed;
    }

    private List<Owed> open() {
        return session.store().outbox().open(session.id());
    }

    private void lookUp() throws Stopped {
        for (var owed : open()) {
            if (owed.state() == Owed.State.IN_DOUBT) {
                session.cancel().check();
                count(new Lookup(session).of(owed));
            }
        }
    }

    private void edits() throws Stopped {
        for (var owed : open()) {
            if (owed.state() == Owed.State.READY
                    && owed.task() instanceof Task.OfEdit(var edit)
                    && !(edit instanceof Edit.Push)) {
                session.cancel().check();
                count(new DeliverEdits(session).send(owed, edit));
            }
        }
    }

    private void runs() throws Stopped {
        var local = new Local(session.store(), session.id(), session.user());
        var targets = local.targets(open());
        long done = 0;
        for (var target : targets.entrySet()) {
            session.progress().at("Sending runs", done++, targets.size());
            run(local, target.getKey(), target.getValue());
        }
    }

    private void run(Local local, long run, String experiment) throws Stopped {
        for (int round = 0; round < ROUNDS; round++) {
            var open = open();
            var pushing = local.pushing(run, experiment, open);
            if (pushing.isEmpty() || Local.blocked(open).contains(run)) {
                return;
            }
            var tasks = Plan.of(pushing.get());
            if (tasks.isEmpty()) {
                finish(run, open);
                return;
            }
            if (!all(run, tasks)) {
                return;
            }
        }
        throw new IllegalStateException("the plan for run " + run + " never becomes empty");
    }

    /// Whether to plan once more.
    private boolean all(long run, List<Task> tasks) throws Stopped {
        for (var task : tasks) {
            session.cancel().check();
            var step = count(deliver.send(run, task));
            if (step == Step.AGAIN) {
                return true;
            }
            if (step != Step.DONE) {
                return false;
            }
        }
        return true;
    }

    private void finish(long run, List<Owed> open) {
        for (var owed : open) {
            if (owed.run() == run && Local.push(owed).isPresent()) {
                session.store().links().follow(session.id(), run);
                session.store().outbox().confirm(owed, Effect.NONE);
            }
        }
    }

    private Step count(Step step) {
        if (step == Step.DONE) {
            confirmed++;
        }
        return step;
    }

    /// Waits until a lost request to make a run cannot come any more, then says whether to look
    /// again. Anything else that is still in doubt after a look waits for the next pass.
    private boolean waitsForDoubt() {
        var waiting =
                open().stream()
                        .filter(it -> it.state() == Owed.State.IN_DOUBT)
                        .filter(it -> overdue.add(it.id()))
                        .toList();
        if (waiting.isEmpty()) {
            return false;
        }
        var until =
                waiting.stream()
                        .map(it -> it.since().plus(session.pace().settle()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        while (session.clock().now().isBefore(until)) {
            session.cancel().check();
            session.progress().at("Waiting for a lost request to settle", 0, -1);
            Pause.on(session.clock(), session.pace().poll());
        }
        return true;
    }
}
