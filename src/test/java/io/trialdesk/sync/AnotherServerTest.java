package io.trialdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.Edit;
import io.trialdesk.server.FakeTracking.FakeRun;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// A server that was emptied, restored or replaced is recognised before anything is sent to it.
final class AnotherServerTest {
    private Bench bench;

    @BeforeEach
    void sendThree() throws IOException {
        bench = new Bench();
        List.of("a", "b", "c").forEach(id -> bench.push(bench.localRun(id)));
        bench.run();
        assertThat(bench.fake.tracking().runs).hasSize(3);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void owe() {
        long run = bench.store.runs().find(bench.folder, "a").orElseThrow().key();
        var _ =
                bench.store
                        .edits()
                        .apply(
                                new Edit.SetTag(
                                        run, "team", Optional.of("nlp"), Optional.of("vision")));
    }

    private void nothingIsSent() throws IOException {
        long before = bench.fake.writes();
        assertThat(bench.run()).isInstanceOf(SyncOutcome.Another.class);
        assertThat(bench.fake.writes()).isEqualTo(before);
        assertThat(bench.store.links().pushed(bench.server.source())).hasSize(3);
    }

    @Test
    void anEmptiedServerGetsNothing() throws IOException {
        owe();
        bench.fake.tracking().runs.clear();
        bench.fake.tracking().created += 1000;
        nothingIsSent();
    }

    @Test
    void aServerRestoredFromAnOlderCopyGetsNothing() throws IOException {
        owe();
        bench.fake.tracking().runs.clear();
        nothingIsSent();
    }

    @Test
    void aServerWhoseIdsMeanOtherRunsGetsNothing() throws IOException {
        owe();
        for (FakeRun run : bench.fake.tracking().runs.values()) {
            run.tags.put(Origin.TAG, "0123456789abcdef");
        }
        nothingIsSent();
    }

    @Test
    void oneRunThatSomebodyDeletedForGoodIsNoOtherServer() throws IOException {
        var runs = bench.fake.tracking().runs;
        runs.remove(runs.keySet().iterator().next());
        owe();
        assertThat(bench.run()).isNotInstanceOf(SyncOutcome.Another.class);
        assertThat(runs).hasSize(2);
    }

    @Test
    void startingOverSendsAgainWhatWasSent() throws IOException {
        owe();
        bench.fake.tracking().runs.clear();
        bench.fake.tracking().created += 1000;
        bench.run();
        bench.sync().startOver(bench.server);
        bench.untilQuiet();
        assertThat(bench.fake.tracking().runs).hasSize(3);
        assertThat(bench.fake.tracking().runs.values())
                .allSatisfy(run -> assertThat(run.points.get("loss")).hasSize(Bench.POINTS))
                .anySatisfy(run -> assertThat(run.tags).containsEntry("team", "vision"));
        assertThat(bench.store.outbox().open(bench.server.source())).isEmpty();
    }

    @Test
    void startingOverFindsRunsThatAreThereByTheirOrigin() throws IOException {
        bench.fake.tracking().created += 1000;
        assertThat(bench.run()).isInstanceOf(SyncOutcome.Another.class);
        bench.sync().startOver(bench.server);
        bench.untilQuiet();
        assertThat(bench.fake.tracking().runs).hasSize(3);
        assertThat(bench.store.runs().ofSource(bench.server.source())).isEmpty();
    }
}
