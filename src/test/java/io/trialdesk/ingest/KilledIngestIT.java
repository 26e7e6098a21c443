package io.trialdesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.format.Formats;
import io.trialdesk.model.Source;
import io.trialdesk.store.Store;
import io.trialdesk.store.StoredRun;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;
import io.trialdesk.work.SystemClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// `kill -9` of the program while it reads runs that other processes go on writing.
class KilledIngestIT {
    private static final int KILLS = 20;
    private static final long SEED = 20_261_124;
    private static final Path SAMPLE = Path.of("sample-projects/digits-mlflow/mlflow.db");

    @TempDir private Path folder;

    @Test
    void nothingAcknowledgedIsLostAndNoPointIsThereTwice() throws Exception {
        var home = folder.resolve("home");
        var runs = Files.createDirectories(folder.resolve("runs"));
        Files.copy(SAMPLE, runs.resolve("mlflow.db"));
        var random = new Random(SEED);
        var training = start(FilesThatGrow.class, runs);
        Map<String, Integer> written;
        try (var told = training.inputReader()) {
            assertThat(told.readLine()).isEqualTo("ready");
            Map<String, Integer> acknowledged = new HashMap<>();
            int heard = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                var lines = runUntilKilled(home, runs, random);
                lines.forEach(line -> acknowledged.putAll(counts(line)));
                heard += lines.size();
                check(home, runs, acknowledged);
            }
            assertThat(heard).as("commits acknowledged").isGreaterThan(KILLS);
            try (var input = training.outputWriter()) {
                input.write("enough\n");
            }
            written = counts(String.join(", ", told.readAllLines()));
        } finally {
            training.destroyForcibly().waitFor();
        }
        readUndisturbed(home, runs);
        assertThat(written).hasSizeGreaterThan(6);
        assertThat(check(home, runs, written)).containsAllEntriesOf(written);
    }

    /// Kills the program some commits after its start, or before the first one.
    ///
    /// @return what it had acknowledged by then, a line for each commit
    private static List<String> runUntilKilled(Path home, Path runs, Random random)
            throws Exception {
        int before = random.nextInt(4);
        int delay = random.nextInt(200);
        var program = start(IngestThatDies.class, home, runs);
        var heard = new ArrayList<String>();
        try (var output = program.inputReader()) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.matches("durable .* \\.")) {
                    heard.add(line);
                }
                if (heard.size() == before) {
                    killLater(program, delay);
                }
            }
        }
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return heard;
    }

    private static void killLater(Process program, int millis) {
        var _ =
                program.onExit()
                        .orTimeout(millis, TimeUnit.MILLISECONDS)
                        .whenComplete((_, _) -> program.toHandle().destroyForcibly());
    }

    private static Process start(Class<?> main, Path... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Arrays.stream(arguments).map(Path::toString).forEach(command::add);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /// Opens what the killed program left. Tells how many points it has.
    private static Map<String, Integer> check(
            Path home, Path runs, Map<String, Integer> acknowledged) throws IOException {
        Map<String, Integer> found = new HashMap<>();
        try (var clock = new SystemClock();
                var store = Store.open(home, clock)) {
            int source = source(store, runs).id();
            for (var run : store.runs().ofSource(source)) {
                for (var metric : store.series().metrics(run.key())) {
                    found.put(
                            IngestThatDies.name(run.run()) + " " + metric,
                            check(store, run, metric));
                }
            }
        }
        assertThat(found.keySet()).containsAll(acknowledged.keySet());
        acknowledged.forEach(
                (series, count) ->
                        assertThat(found.get(series)).as(series).isGreaterThanOrEqualTo(count));
        return found;
    }

    /// The points of one series; those of the runs that grow are the first ones that were written.
    private static int check(Store store, StoredRun run, String metric) {
        var points = store.series().points(run.key(), metric);
        assertThat(store.series().count(run.key(), metric)).isEqualTo(points.size());
        assertThat(run.run().metrics().get(metric).count()).isEqualTo(points.size());
        if (FilesThatGrow.writes(run.run())) {
            var steps = IntStream.range(0, points.size());
            assertThat(points.step())
                    .as("%s %s", run.run().path(), metric)
                    .isEqualTo(steps.asLongStream().toArray());
            assertThat(points.value())
                    .isEqualTo(Arrays.stream(points.step()).mapToDouble(s -> s / 2.0).toArray());
        }
        return points.size();
    }

    private static void readUndisturbed(Path home, Path runs) throws IOException {
        try (var clock = new SystemClock();
                var store = Store.open(home, clock)) {
            new Ingest(store, Formats.all())
                    .source(source(store, runs), Progress.SILENT, Cancel.NEVER);
        }
    }

    private static Source source(Store store, Path runs) {
        return store.sources().add(Source.Kind.FOLDER, runs.toString());
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (var one : text.replaceAll("^durable | \\.$", "").split(", ", -1)) {
            int equals = one.lastIndexOf('=');
            if (equals > 0) {
                counts.put(one.substring(0, equals), Integer.parseInt(one.substring(equals + 1)));
            }
        }
        return counts;
    }
}
