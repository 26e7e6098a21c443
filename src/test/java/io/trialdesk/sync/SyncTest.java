package io.trialdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.Edit;
import io.trialdesk.model.RunStatus;
import io.trialdesk.server.FakeMlflow.Trouble;
import io.trialdesk.store.Append;
import io.trialdesk.store.Field;
import io.trialdesk.store.IngestBatch;
import io.trialdesk.store.Owed;
import io.trialdesk.store.StoredRun;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class SyncTest {
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aPushedRunArrivesWholeAndASecondSyncWritesNothing() throws IOException {
        bench.push(bench.localRun("a"));
        assertThat(bench.run()).isInstanceOf(SyncOutcome.Synced.class);
        var there = bench.fake.tracking().runs.values().iterator().next();
        assertThat(there.status).isEqualTo("FINISHED");
        assertThat(there.start).isEqualTo(1_764_000_000_123L);
        assertThat(there.end).isEqualTo(1_764_000_900_456L);
        assertThat(there.params).isEqualTo(Map.of("lr", "0.001", "max_tokens", "5"));
        assertThat(there.tags).containsEntry("team", "nlp").doesNotContainKey("mlflow.user");
        assertThat(there.points.get("loss")).hasSize(Bench.POINTS);
        assertThat(there.points.get("val/acc")).hasSize(2);
        long before = bench.fake.writes();
        assertThat(bench.run()).isInstanceOf(SyncOutcome.Synced.class);
        assertThat(bench.fake.writes()).isEqualTo(before);
    }

    @Test
    void thePreviewIsWhatIsSent() throws IOException {
        bench.push(bench.localRun("a"));
        var plan = bench.sync().plan(bench.server);
        assertThat(plan.points()).isEqualTo(Bench.POINTS + 2);
        assertThat(plan.operations().stream().map(SyncPlan.Operation::what))
                .containsExactly(
                        "make experiment exp",
                        "make run in experiment exp",
                        "add 2 parameters",
                        "add 1,000 points",
                        "add 502 points",
                        "set status FINISHED");
        assertThat(plan.held().stream().map(SyncPlan.Held::what))
                .containsExactlyInAnyOrder("param api_key", "tag mlflow.user");
        assertThat(bench.fake.asked()).isEmpty();
        bench.run();
        assertThat(bench.sync().plan(bench.server).isEmpty()).isTrue();
    }

    @Test
    void aPulledRunIsStoredOnceAndAPushedOneIsNoSecondRow() throws IOException {
        bench.push(bench.localRun("a"));
        bench.run();
        assertThat(bench.store.runs().ofSource(bench.server.source())).isEmpty();
        colleaguesRun("theirs");
        bench.run();
        bench.run();
        assertThat(bench.store.runs().ofSource(bench.server.source()))
                .singleElement()
                .satisfies(run -> assertThat(run.run().name()).isEqualTo("theirs"));
    }

    @Test
    void pointsThatComeLaterFollow() throws IOException {
        bench.push(bench.localRun("a"));
        bench.run();
        var more = new io.trialdesk.series.PointBuffer();
        more.add(9000, 1_764_000_999.0, 0.5);
        var _ =
                bench.store
                        .runs()
                        .commit(
                                IngestBatch.points(
                                        bench.folder,
                                        List.of(Append.more("a", "loss", more.toPoints()))));
        bench.run();
        assertThat(bench.fake.tracking().runs.values().iterator().next().points.get("loss"))
                .hasSize(Bench.POINTS + 1);
    }

    @Test
    void anEditMadeOfflineGoesOutLater() throws IOException {
        var there = colleaguesRun("theirs");
        bench.run();
        var run = pulled();
        bench.fake.troubled(_ -> true, Trouble.BUSY_BEFORE);
        var _ = bench.store.edits().apply(new Edit.Rename(run.key(), "theirs", "ours"));
        var _ =
                bench.store
                        .edits()
                        .apply(
                                new Edit.SetTag(
                                        run.key(),
                                        Edit.SetTag.NOTE,
                                        Optional.empty(),
                                        Optional.of("good")));
        assertThat(bench.run()).isInstanceOf(SyncOutcome.Offline.class);
        assertThat(pulled().run().name()).isEqualTo("ours");
        bench.fake.healthy();
        bench.run();
        assertThat(there.name).isEqualTo("ours");
        assertThat(there.tags).containsEntry(Edit.SetTag.NOTE, "good");
        assertThat(bench.store.outbox().open(bench.server.source())).isEmpty();
        there.tags.put(Edit.SetTag.NOTE, "better");
        bench.run();
        assertThat(pulled().run().tags()).containsEntry(Edit.SetTag.NOTE, "better");
    }

    @Test
    void aFieldChangedOnBothSidesIsShownAndNeitherValueIsLost() throws IOException {
        var there = colleaguesRun("theirs");
        bench.run();
        var run = pulled();
        var _ =
                bench.store
                        .edits()
                        .apply(
                                new Edit.SetTag(
                                        run.key(), "team", Optional.of("x"), Optional.of("mine")));
        there.tags.put("team", "hers");
        assertThat(bench.run()).isInstanceOf(SyncOutcome.Conflicts.class);
        assertThat(there.tags).containsEntry("team", "hers");
        assertThat(pulled().run().tags()).containsEntry("team", "mine");
        var conflict = bench.store.conflicts().open(bench.server.source()).getFirst();
        assertThat(conflict.field()).isEqualTo(Field.tag("team").text());
        assertThat(conflict.base()).contains("x");
        assertThat(conflict.mine()).contains("mine");
        assertThat(conflict.theirs()).contains("hers");
        bench.store.conflicts().keepMine(conflict.id());
        assertThat(bench.run()).isInstanceOf(SyncOutcome.Synced.class);
        assertThat(there.tags).containsEntry("team", "mine");
    }

    @Test
    void theirsTakenShowsTheirs() throws IOException {
        var there = colleaguesRun("theirs");
        bench.run();
        var _ =
                bench.store
                        .edits()
                        .apply(
                                new Edit.SetTag(
                                        pulled().key(),
                                        "team",
                                        Optional.of("x"),
                                        Optional.of("mine")));
        there.tags.put("team", "hers");
        bench.run();
        bench.store.conflicts().takeTheirs(bench.store.conflicts().open().getFirst().id());
        assertThat(pulled().run().tags()).containsEntry("team", "hers");
        assertThat(bench.run()).isInstanceOf(SyncOutcome.Synced.class);
        assertThat(there.tags).containsEntry("team", "hers");
    }

    @Test
    void aColleaguesChangeOfAPushedRunIsLaidOverIt() throws IOException {
        long run = bench.localRun("a");
        bench.push(run);
        bench.run();
        bench.fake.tracking().runs.values().iterator().next().tags.put("team", "vision");
        long writes = bench.fake.writes();
        bench.run();
        assertThat(bench.store.runs().byKey(run).orElseThrow().run().tags())
                .containsEntry("team", "vision");
        assertThat(bench.fake.writes()).isEqualTo(writes);
    }

    @Test
    void aServerThatAnswersReadsAndFailsWritesEndsThePass() throws IOException {
        bench.push(bench.localRun("a"));
        // After so many the test would rather fail than go on for ever.
        bench.fake.troubled(it -> it.writes() && bench.fake.writes() < 100, Trouble.BUSY_BEFORE);
        assertThat(bench.run())
                .isInstanceOfSatisfying(
                        SyncOutcome.Synced.class, it -> assertThat(it.waiting()).isPositive());
        assertThat(bench.fake.writes()).isLessThan(20);
        bench.fake.healthy();
        bench.untilQuiet();
        assertThat(bench.fake.tracking().runs).hasSize(1);
    }

    @Test
    void pagesThatLeadRoundInACircleEndThePass() throws IOException {
        bench.fake.saying(
                it -> it.path().endsWith("registered-models/search"),
                it ->
                        "{\"registered_models\": [{\"name\": \"m\"}], \"next_page_token\": \"%s\"}"
                                .formatted(
                                        bench.fake.asked().size() > 200
                                                ? ""
                                                : it.body()
                                                                .path("page_token")
                                                                .asString("")
                                                                .equals("a")
                                                        ? "b"
                                                        : "a"));
        assertThat(bench.run())
                .isInstanceOf(SyncOutcome.Refused.class)
                .extracting(SyncOutcome::sentence)
                .asString()
                .contains("models never ends");
    }

    @Test
    void aRunThatVanishedIsKeptHere() throws IOException {
        var there = colleaguesRun("theirs");
        bench.run();
        bench.fake.tracking().runs.remove(there.id);
        assertThat(bench.run()).isInstanceOf(SyncOutcome.Synced.class);
        var link = bench.store.links().of(bench.server.source(), pulled().key()).orElseThrow();
        assertThat(link.vanished()).isTrue();
    }

    @Test
    void anEmptiedServerIsNotBelieved() throws IOException {
        for (int i = 0; i < 10; i++) {
            colleaguesRun("run " + i);
        }
        bench.run();
        bench.fake.tracking().runs.clear();
        assertThat(bench.run()).isInstanceOf(SyncOutcome.Another.class);
        assertThat(bench.store.runs().ofSource(bench.server.source())).hasSize(10);
    }

    @Test
    void aStatusMovesOnlyForward() throws IOException {
        var there = colleaguesRun("theirs");
        there.status = "RUNNING";
        bench.run();
        assertThat(pulled().run().status()).isEqualTo(RunStatus.RUNNING);
        there.status = "FAILED";
        bench.run();
        assertThat(pulled().run().status()).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void anAliasMovedInBetweenIsAConflict() throws IOException {
        bench.fake.tracking().registry.model("churn", 3);
        bench.run();
        var _ =
                bench.store
                        .edits()
                        .apply(
                                new Edit.SetAlias(
                                        bench.server.source(),
                                        "churn",
                                        "champion",
                                        Optional.empty(),
                                        Optional.of("2")));
        bench.fake.tracking().registry.aliases.get("churn").put("champion", "3");
        assertThat(bench.run()).isInstanceOf(SyncOutcome.Conflicts.class);
        assertThat(bench.fake.tracking().registry.aliases.get("churn"))
                .containsEntry("champion", "3");
        bench.store.conflicts().keepMine(bench.store.conflicts().open().getFirst().id());
        bench.run();
        assertThat(bench.fake.tracking().registry.aliases.get("churn"))
                .containsEntry("champion", "2");
    }

    @Test
    void aliasAndStageArrive() throws IOException {
        bench.fake.tracking().registry.model("churn", 2);
        bench.run();
        int id = bench.server.source();
        var _ =
                bench.store
                        .edits()
                        .apply(
                                new Edit.SetAlias(
                                        id,
                                        "churn",
                                        "champion",
                                        Optional.empty(),
                                        Optional.of("2")));
        var _ =
                bench.store
                        .edits()
                        .apply(new Edit.SetStage(id, "churn", "1", "None", "Production"));
        assertThat(bench.run()).isInstanceOf(SyncOutcome.Synced.class);
        assertThat(bench.fake.tracking().registry.aliases.get("churn"))
                .containsEntry("champion", "2");
        assertThat(bench.fake.tracking().registry.stages.get("churn"))
                .containsEntry("1", "Production");
        assertThat(bench.store.models().ofServer(id).getFirst().aliases())
                .containsEntry("champion", "2");
    }

    @Test
    void aSecretInATagStaysHere() throws IOException {
        colleaguesRun("theirs");
        bench.run();
        var _ =
                bench.store
                        .edits()
                        .apply(
                                new Edit.SetTag(
                                        pulled().key(),
                                        "hf_token",
                                        Optional.empty(),
                                        Optional.of("geheim")));
        bench.run();
        assertThat(bench.fake.asked().toString()).doesNotContain("geheim");
        assertThat(bench.store.outbox().open(bench.server.source()))
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(Owed.State.REJECTED));
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {
                "HTML_LOGIN",
                "DENIED",
                "BUSY_BEFORE",
                "ERROR_AFTER",
                "CUT_BEFORE",
                "CUT_AFTER",
                "HANG_AFTER",
                "GARBAGE_AFTER"
            })
    void whateverGoesWrongWithEachWriteTheEndIsTheSame(Trouble how) throws IOException {
        bench.push(bench.localRun("a"));
        bench.run();
        var wanted = bench.serverState();
        long writes = bench.fake.writes();
        for (int k = 1; k <= writes; k++) {
            try (var other = new Bench()) {
                other.push(other.localRun("a"));
                int bad = k;
                other.fake.troubled(it -> it.writes() && other.fake.writes() == bad, how);
                other.run();
                other.fake.healthy();
                other.untilQuiet();
                assertThat(other.serverState()).as("trouble with write " + k).isEqualTo(wanted);
            }
        }
    }

    private StoredRun pulled() {
        return bench.store.runs().ofSource(bench.server.source()).getFirst();
    }

    private io.trialdesk.server.FakeTracking.FakeRun colleaguesRun(String name) {
        return bench.fake.tracking().add(name, Map.of("team", "x"));
    }
}
