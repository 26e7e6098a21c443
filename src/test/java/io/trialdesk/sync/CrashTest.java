package io.trialdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.Edit;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The process ends at every moment at which it looks at the clock, which is before and inside
/// every transaction; what is on disk then must lead to the same end.
final class CrashTest {
    @Test
    void whereverTheProcessEndsTheRestIsSentOnceAndOnlyOnce() throws IOException {
        List<String> wanted;
        int looks;
        try (var bench = new Bench()) {
            scene(bench);
            int before = bench.clock.looks();
            bench.run();
            looks = bench.clock.looks() - before;
            wanted = bench.serverState();
        }
        assertThat(wanted).hasSize(2);
        for (int k = 1; k <= looks; k++) {
            try (var bench = new Bench()) {
                scene(bench);
                bench.clock.crashAfter(k);
                try {
                    bench.run();
                } catch (StepClock.Crash end) {
                    bench.clock.live();
                }
                bench.clock.live();
                bench.untilQuiet();
                assertThat(bench.serverState())
                        .as("end at look %d of %d", k, looks)
                        .isEqualTo(wanted);
                long writes = bench.fake.writes();
                bench.run();
                assertThat(bench.fake.writes()).as("writes after look %d", k).isEqualTo(writes);
            }
        }
    }

    private static void scene(Bench bench) throws IOException {
        bench.fake.tracking().add("theirs", Map.of("team", "x"));
        bench.run();
        var theirs = bench.store.runs().ofSource(bench.server.source()).getFirst();
        var _ =
                bench.store
                        .edits()
                        .apply(
                                new Edit.SetTag(
                                        theirs.key(), "team", Optional.of("x"), Optional.of("y")));
        bench.push(bench.localRun("a"));
    }
}
