package io.trialdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.Edit;
import io.trialdesk.work.SystemClock;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

final class ConflictsTest {
    /// The same alias of two models, changed on both sides.
    @Test
    void decidingAboutOneModelLeavesTheOtherOpen() {
        try (var clock = new SystemClock();
                var store = Store.inMemory(clock)) {
            int server = store.servers().add("http://team:5000", "team").source();
            for (var model : new String[] {"churn", "fraud"}) {
                conflict(store, server, model);
            }
            var first = store.conflicts().open(server).getFirst();
            store.conflicts().takeTheirs(first.id());
            assertThat(store.conflicts().open(server))
                    .singleElement()
                    .satisfies(it -> assertThat(it.model()).isEqualTo("fraud"));
            assertThat(store.outbox().open(server))
                    .singleElement()
                    .satisfies(it -> assertThat(it.model()).isEqualTo("fraud"));
        }
    }

    private static void conflict(Store store, int server, String model) {
        var edit = new Edit.SetAlias(server, model, "champion", Optional.of("1"), Optional.of("2"));
        var _ = store.edits().apply(edit);
        var owed = store.outbox().open(server).getLast();
        store.outbox()
                .conflict(
                        owed,
                        new FieldConflict(
                                0,
                                server,
                                0,
                                model,
                                "alias:champion",
                                Optional.of("1"),
                                Optional.of("2"),
                                Optional.of("3"),
                                Instant.EPOCH));
    }
}
