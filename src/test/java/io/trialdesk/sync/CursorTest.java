package io.trialdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.server.FakeMlflow.Asked;
import io.trialdesk.server.FakeTracking.FakeRun;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A server with many runs is not read whole each time, and nothing is missed for good.
final class CursorTest {
    private static final int RUNS = 700;
    private final List<FakeRun> there = new ArrayList<>();
    private Bench bench;

    @BeforeEach
    void readAll() throws IOException {
        bench = new Bench();
        for (int i = 0; i < RUNS; i++) {
            there.add(bench.fake.tracking().add("run " + i, Map.of()));
        }
        bench.run();
        bench.fake.asked().clear();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private long searches() {
        return bench.fake.asked().stream().filter(it -> it.path().endsWith("runs/search")).count();
    }

    private String tag(int run) {
        return bench.store
                .runs()
                .find(bench.server.source(), there.get(run).id)
                .orElseThrow()
                .run()
                .tags()
                .getOrDefault("verdict", "");
    }

    @Test
    void anUnchangedServerIsAskedTwiceForRunsAndToldNothing() throws IOException {
        assertThat(bench.run()).isInstanceOf(SyncOutcome.Synced.class);
        assertThat(searches()).isEqualTo(2);
        assertThat(bench.fake.asked().stream().filter(Asked::writes)).isEmpty();
        assertThat(bench.fake.asked()).hasSizeLessThanOrEqualTo(6);
        assertThat(bench.store.runs().ofSource(bench.server.source())).hasSize(RUNS);
    }

    @Test
    void aRunThatRunsAndOneThatJustEndedAreFoundAtOnce() throws IOException {
        var living = bench.fake.tracking().add("living", Map.of());
        living.status = "RUNNING";
        living.end = 0;
        var ended = bench.fake.tracking().add("ended", Map.of());
        ended.end = bench.clock.now().toEpochMilli();
        bench.run();
        assertThat(bench.store.runs().find(bench.server.source(), living.id)).isPresent();
        assertThat(bench.store.runs().find(bench.server.source(), ended.id)).isPresent();
    }

    @Test
    void aChangeOfAnOldRunComesWhenEverythingIsGoneOver() throws IOException {
        there.get(3).tags.put("verdict", "good");
        bench.run();
        assertThat(tag(3)).isEmpty();
        bench.sync().everything(bench.server, Cancel.NEVER, Progress.SILENT);
        assertThat(tag(3)).isEqualTo("good");
    }

    @Test
    void aChangeOfAnOldRunComesByItselfAfterAWhile() throws IOException {
        there.get(3).tags.put("verdict", "good");
        there.get(4).deleted = true;
        bench.clock.after(Duration.ofMinutes(11), () -> {});
        bench.run();
        assertThat(tag(3)).isEqualTo("good");
        assertThat(searches()).isEqualTo(3);
    }

    @Test
    void aRunThatIsGoneForGoodIsFoundOutWithinADay() throws IOException {
        bench.fake.tracking().runs.remove(there.get(3).id);
        bench.run();
        long known = bench.store.links().count(bench.server.source());
        assertThat(known).isEqualTo(RUNS);
        bench.clock.after(Duration.ofHours(25), () -> {});
        bench.run();
        assertThat(bench.store.links().count(bench.server.source())).isEqualTo(RUNS - 1);
    }
}
