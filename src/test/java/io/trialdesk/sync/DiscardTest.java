package io.trialdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trialdesk.model.Edit;
import io.trialdesk.server.FakeMlflow.Trouble;
import io.trialdesk.server.FakeTracking.FakeRun;
import io.trialdesk.store.AuditEntry;
import io.trialdesk.store.Owed;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a server will not take is given up, and taken up again.
final class DiscardTest {
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<Owed> open(int server) {
        return bench.store.outbox().open(server);
    }

    private int server() {
        return bench.server.source();
    }

    private void refused(String path) throws IOException {
        bench.fake.troubled(it -> it.path().endsWith(path), Trouble.REFUSED);
        var _ = bench.run();
        bench.fake.healthy();
    }

    private long stuck() {
        return open(server()).stream()
                .filter(it -> it.state().isStuck())
                .map(Owed::id)
                .findFirst()
                .orElseThrow();
    }

    private void discard(long row) {
        var _ = bench.store.edits().apply(new Edit.Discard(row, true));
    }

    private void tag(long run, String before, String after) {
        var _ =
                bench.store
                        .edits()
                        .apply(
                                new Edit.SetTag(
                                        run, "team", Optional.of(before), Optional.of(after)));
    }

    private String team(long run) {
        return bench.store.runs().byKey(run).orElseThrow().run().tags().get("team");
    }

    /// A refused tag of a run of the server.
    private long colleagues() throws IOException {
        bench.fake.tracking().add("theirs", Map.of("team", "x"));
        var _ = bench.run();
        long run = bench.store.runs().ofSource(server()).getFirst().key();
        tag(run, "x", "mine");
        refused("runs/set-tag");
        return run;
    }

    @Test
    void aRunOfTheServerShowsTheServersValueAgainAndTheSyncIsFine() throws IOException {
        long run = colleagues();
        assertThat(team(run)).isEqualTo("mine");
        discard(stuck());

        assertThat(open(server())).isEmpty();
        assertThat(team(run)).isEqualTo("x");
        long before = bench.fake.writes();
        assertThat(bench.run())
                .isInstanceOfSatisfying(
                        SyncOutcome.Synced.class, it -> assertThat(it.refused()).isZero());
        assertThat(bench.fake.writes()).isEqualTo(before);
        assertThat(bench.store.audit().recent(server(), 1))
                .singleElement()
                .extracting(AuditEntry::what, AuditEntry::outcome)
                .containsExactly("set tag team", "discarded");
    }

    @Test
    void undoOwesItOnceMore() throws IOException {
        long run = colleagues();
        long row = stuck();
        discard(row);

        assertThat(bench.store.edits().undo()).contains(new Edit.Discard(row, true));

        assertThat(team(run)).isEqualTo("mine");
        assertThat(open(server()))
                .singleElement()
                .extracting(Owed::state)
                .isEqualTo(Owed.State.READY);
        var _ = bench.run();
        assertThat(bench.fake.tracking().runs.values().iterator().next().tags)
                .containsEntry("team", "mine");
    }

    @Test
    void aLaterEditOfTheSameFieldStays() throws IOException {
        long run = colleagues();
        tag(run, "mine", "better");
        discard(stuck());
        assertThat(team(run)).isEqualTo("better");
        assertThat(open(server())).hasSize(1);
    }

    @Test
    void aRunFromFilesKeepsItsValueWhichGoesOnlyWhenItChanges() throws IOException {
        long run = bench.localRun("a");
        bench.push(run);
        var _ = bench.run();
        tag(run, "nlp", "audio");
        refused("runs/set-tag");
        discard(stuck());

        assertThat(bench.run()).isInstanceOf(SyncOutcome.Synced.class);
        assertThat(team(run)).isEqualTo("audio");
        assertThat(there().tags).containsEntry("team", "nlp");

        tag(run, "audio", "video");
        var _ = bench.run();
        assertThat(there().tags).containsEntry("team", "video");
    }

    @Test
    void aRunThatWasOnItsWayStopsGoingThereUntilUndone() throws IOException {
        bench.push(bench.localRun("a"));
        refused("runs/create");
        discard(stuck());
        assertThat(open(server())).isEmpty();
        assertThat(bench.sync().plan(bench.server).isEmpty()).isTrue();
        var _ = bench.run();
        assertThat(bench.fake.tracking().runs).isEmpty();

        assertThat(bench.store.edits().undo()).isPresent();
        var _ = bench.run();
        assertThat(there().status).isEqualTo("FINISHED");
        assertThat(open(server())).isEmpty();
    }

    @Test
    void whatIsMerelyWaitingCannotBeDiscarded() {
        bench.push(bench.localRun("a"));
        long row = open(server()).getFirst().id();
        assertThatThrownBy(() -> discard(row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only what a server will not take");
        assertThatThrownBy(() -> discard(99)).isInstanceOf(IllegalArgumentException.class);
        assertThat(open(server())).hasSize(1);
    }

    private FakeRun there() {
        return bench.fake.tracking().runs.values().iterator().next();
    }
}
