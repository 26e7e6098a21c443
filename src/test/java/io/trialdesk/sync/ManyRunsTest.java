package io.trialdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.Run;
import io.trialdesk.server.FakeMlflow.Asked;
import io.trialdesk.server.FakeMlflow.Trouble;
import io.trialdesk.store.IngestBatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;

/// Several runs go at a time, each in its own order, parents before children.
final class ManyRunsTest {
    private static final int RUNS = 12;
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
        for (int i = 0; i < RUNS; i++) {
            bench.push(bench.localRun("r" + i));
        }
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void allArriveOnceAndOfEachTheStatusComesLast() throws IOException {
        assertThat(bench.run()).isInstanceOf(SyncOutcome.Synced.class);
        assertThat(bench.fake.tracking().runs).hasSize(RUNS);
        assertThat(bench.fake.tracking().runs.values())
                .allSatisfy(run -> assertThat(run.points.get("loss")).hasSize(Bench.POINTS));
        var ofRun =
                bench.fake.asked().stream()
                        .filter(Asked::writes)
                        .filter(it -> it.body().has("run_id"))
                        .collect(Collectors.groupingBy(it -> it.body().path("run_id").asString()));
        assertThat(ofRun).hasSize(RUNS);
        for (var asked : ofRun.values()) {
            assertThat(asked.getLast().path()).endsWith("runs/update");
            assertThat(asked.subList(0, asked.size() - 1))
                    .allSatisfy(it -> assertThat(it.path()).endsWith("runs/log-batch"));
        }
        assertThat(
                        bench.fake.asked().stream()
                                .filter(it -> it.path().endsWith("experiments/create")))
                .hasSize(1);
    }

    @Test
    void aParentIsThereBeforeItsChildren() throws IOException {
        var children = new ArrayList<Run>();
        for (int i = 1; i < RUNS; i++) {
            children.add(child(Bench.head("r" + i, Map.of()), "r" + (i - 1)));
        }
        var _ = bench.store.runs().commit(IngestBatch.heads(bench.folder, children));
        bench.run();
        var ids =
                bench.fake.tracking().runs.values().stream()
                        .collect(Collectors.toMap(run -> run.name, run -> run.id));
        for (int i = 1; i < RUNS; i++) {
            var child = bench.fake.tracking().runs.get(ids.get("run r" + i));
            assertThat(child.tags).containsEntry(Plan.PARENT, ids.get("run r" + (i - 1)));
        }
    }

    @Test
    void whateverIsCutEachRunIsThereOnceInTheEnd() throws IOException {
        bench.fake.troubled(it -> it.writes() && it.hashCode() % 3 == 0, Trouble.CUT_AFTER);
        bench.run();
        bench.fake.healthy();
        bench.untilQuiet();
        assertThat(bench.fake.tracking().runs.values().stream().filter(run -> !run.deleted))
                .hasSize(RUNS)
                .allSatisfy(run -> assertThat(run.points.get("loss")).hasSize(Bench.POINTS));
    }

    @Test
    void aRunThatAnotherMachineSentIsTakenForWhatItIs() throws IOException {
        bench.run();
        try (var other = new Bench(bench.fake)) {
            other.push(other.localRun("r3"));
            assertThat(other.run()).isInstanceOf(SyncOutcome.Synced.class);
            assertThat(bench.fake.tracking().runs).hasSize(RUNS);
            assertThat(other.store.links().pushed(other.server.source())).hasSize(1);
        }
    }

    private static Run child(Run run, String parent) {
        return new Run(
                run.id(),
                run.name(),
                run.path(),
                run.format(),
                run.experiment(),
                run.status(),
                run.started().orElse(null),
                run.ended().orElse(null),
                parent,
                run.params(),
                run.tags(),
                Map.of(),
                false);
    }
}
