package io.trialdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.Edit;
import io.trialdesk.model.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// A process that writes and says what it has been told is written, killed at random moments.
class KilledProcessIT {
    private static final int KILLS = 20;

    @TempDir Path home;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
        var random = new Random(20_261_101);
        int edits = 0;
        int captured = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var heard = runUntilKilled(Duration.ofMillis(50 + random.nextInt(700)));
            for (var line : heard) {
                int number = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
                edits = line.startsWith("edit") ? Math.max(edits, number) : edits;
                captured = line.startsWith("points") ? Math.max(captured, number) : captured;
            }
            check(edits, captured);
        }
        assertThat(edits).isPositive();
    }

    private List<String> runUntilKilled(Duration after) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Writer.class.getName(),
                                home.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var heard = new ArrayList<String>();
        try (BufferedReader output = process.inputReader()) {
            var line = output.readLine();
            while (line != null && !line.equals("ready")) {
                line = output.readLine();
            }
            Thread.ofVirtual()
                    .start(
                            () -> {
                                try {
                                    Thread.sleep(after);
                                } catch (InterruptedException never) {
                                    throw new IllegalStateException(never);
                                }
                                process.toHandle().destroyForcibly();
                            });
            for (line = output.readLine(); line != null; line = output.readLine()) {
                if (line.matches("(edit|points) \\d+")) {
                    heard.add(line);
                }
            }
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return heard;
    }

    private void check(int edits, int captured) throws IOException {
        try (var store = Store.open(home, new FixedClock())) {
            int source = store.sources().add(Source.Kind.FOLDER, "/runs").id();
            var run = store.runs().find(source, "run").orElseThrow();
            int names = store.edits().recent(1_000_000).size();
            assertThat(names).isGreaterThanOrEqualTo(edits);
            if (names > 0) {
                assertThat(run.run().name()).isEqualTo("name " + names);
            }
            checkPoints(store, run.key(), "captured", captured);
            int lazy = Writer.position(store, source);
            checkPoints(store, run.key(), "lazy", lazy);
            assertThat(store.series().count(run.key(), "lazy")).isEqualTo(lazy * 100L);
        }
    }

    private static void checkPoints(Store store, long run, String metric, int batches) {
        var points = store.series().points(run, metric);
        assertThat(points.size()).isGreaterThanOrEqualTo(batches * 100);
        assertThat(points.size()).isEqualTo((int) store.series().count(run, metric));
        assertThat(points.step())
                .isEqualTo(IntStream.range(0, points.size()).asLongStream().toArray());
    }

    /// The process that is killed. It goes on where the database says it stopped.
    static final class Writer {
        public static void main(String[] args) throws IOException {
            try (var store = Store.open(Path.of(args[0]), new FixedClock())) {
                int source = store.sources().add(Source.Kind.FOLDER, "/runs").id();
                var known = store.runs().find(source, "run");
                if (known.isEmpty()) {
                    store.runs()
                            .commitDurably(IngestBatch.heads(source, List.of(Sample.run("run"))));
                }
                long run = store.runs().find(source, "run").orElseThrow().key();
                System.out.println("ready");
                write(store, source, run);
            }
        }

        private static void write(Store store, int source, long run) {
            int edits = store.edits().recent(1_000_000).size();
            int captured = (int) store.series().count(run, "captured") / 100;
            int lazy = position(store, source);
            for (; ; captured++, lazy++) {
                store.runs().commit(batch(source, lazy));
                edits++;
                store.edits().apply(new Edit.Rename(run, "?", "name " + edits));
                System.out.println("edit " + edits);
                store.runs()
                        .commitDurably(
                                IngestBatch.points(source, List.of(append("captured", captured))));
                System.out.println("points " + (captured + 1));
            }
        }

        static int position(Store store, int source) {
            return store.parts()
                    .of(source, "test", "lazy")
                    .map(part -> Integer.parseInt(part.position()))
                    .orElse(0);
        }

        private static IngestBatch batch(int source, int lazy) {
            return new IngestBatch(
                    source,
                    List.of(),
                    List.of(append("lazy", lazy)),
                    List.of(new PartState("test", "lazy", "run", 0, "" + (lazy + 1))),
                    List.of());
        }

        private static Append append(String metric, int batch) {
            return Append.more("run", metric, Sample.points(batch * 100, batch * 100 + 100));
        }
    }
}
