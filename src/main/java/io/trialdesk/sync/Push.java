package io.trialdesk.sync;

import io.trialdesk.model.Edit;
import io.trialdesk.store.Effect;
import io.trialdesk.store.Owed;
import io.trialdesk.store.Task;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// Sends what is owed to one server: first what was in doubt is looked up, then the user's edits,
/// then whole runs, several at a time. Of one run there is one request at a time and a parent goes
/// before its children, so that nothing about one object overtakes another. Before anything is sent
/// the server is asked for a few runs it must have.
final class Push {
    /// A plan is empty after one round unless something was overtaken; this many are a defect.
    private static final int ROUNDS = 5;

    /// So many runs are sent at a time.
    private static final int AT_ONCE = 4;

    private final Session session;
    private final Witnesses witnesses;
    private final Destinations destinations;
    private final Set<Doubt> overdue = new HashSet<>();
    private final AtomicLong confirmed = new AtomicLong();
    private boolean sure;

    /// What is waited for once. A task that is looked up and planned anew gets another row, so the
    /// row's number would not tell that it was waited for before.
    private record Doubt(long run, Class<? extends Task> kind) {
        static Doubt of(Owed owed) {
            return new Doubt(owed.run(), owed.task().getClass());
        }
    }

    Push(Session session, Ground ground) {
        this.session = session;
        this.witnesses = new Witnesses(session, ground);
        this.destinations = new Destinations(session);
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
        return confirmed.get();
    }

    /// Whether the server has experiments now that it did not have before.
    boolean madeExperiments() {
        return destinations.anyMade();
    }

    private List<Owed> open() {
        return session.store().outbox().open(session.id());
    }

    private void lookUp() throws Stopped {
        for (var owed : open()) {
            if (owed.state() == Owed.State.IN_DOUBT) {
                session.cancel().check();
                beSure();
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
                beSure();
                count(new DeliverEdits(session).send(owed, edit));
            }
        }
    }

    private void runs() throws Stopped {
        var local = new Local(session.store(), session.id(), session.user());
        var targets = local.targets(open());
        var crew = new Crew(AT_ONCE, session.cancel());
        var done = new AtomicLong();
        for (var target : targets.entrySet()) {
            long run = target.getKey();
            crew.add(
                    run,
                    local.parent(run, targets.keySet()),
                    () -> {
                        run(local, run, target.getValue());
                        session.progress()
                                .at("Sending runs", done.incrementAndGet(), targets.size());
                    });
        }
        crew.work();
    }

    private void run(Local local, long run, String experiment) throws Stopped {
        var deliver = new Deliver(session, destinations);
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
            beSure();
            if (!all(deliver, run, tasks)) {
                return;
            }
        }
        throw new IllegalStateException("the plan for run " + run + " never becomes empty");
    }

    /// Whether to plan once more.
    private boolean all(Deliver deliver, long run, List<Task> tasks) throws Stopped {
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

    private synchronized void beSure() throws Stopped {
        if (!sure) {
            witnesses.ask();
            sure = true;
        }
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
            confirmed.incrementAndGet();
        }
        return step;
    }

    /// Waits until a lost request to make a run cannot come any more, then says whether to look
    /// again. Anything else that is still in doubt after a look waits for the next pass.
    private boolean waitsForDoubt() {
        var waiting =
                open().stream()
                        .filter(it -> it.state() == Owed.State.IN_DOUBT)
                        .filter(it -> overdue.add(Doubt.of(it)))
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
