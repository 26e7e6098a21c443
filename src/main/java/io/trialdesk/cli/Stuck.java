package io.trialdesk.cli;

import io.trialdesk.store.Owed;
import io.trialdesk.store.Store;
import io.trialdesk.sync.Words;

import tools.jackson.databind.node.ObjectNode;

/// A change that did not go to its server, or not surely.
///
/// @param row of the outbox, by which it can be discarded
/// @param about the run's name or the model's
/// @param what in words
/// @param why as the server said
record Stuck(long row, Owed.State state, String about, String what, String why) {

    static Stuck of(Store store, Owed owed) {
        var about =
                owed.run() == 0
                        ? owed.model()
                        : store.runs()
                                .byKey(owed.run())
                                .map(it -> it.run().name())
                                .orElse("run " + owed.run());
        return new Stuck(owed.id(), owed.state(), about, Words.of(owed.task()), owed.note());
    }

    String sentence() {
        var word =
                switch (state) {
                    case REJECTED -> "rejected";
                    case PARKED -> "needs permission";
                    default -> "waits";
                };
        var told = "%s: %s: %s: %s".formatted(word, about, what, Printable.flat(why));
        return state.isStuck()
                ? "%s; `trialdesk sync --discard %d` gives it up".formatted(told, row)
                : told;
    }

    void json(ObjectNode into) {
        into.put("row", row)
                .put("state", state.name())
                .put("about", about)
                .put("what", what)
                .put("why", why);
    }
}
