package io.trialdesk.format.hydra;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.format.DumpedRuns;
import io.trialdesk.format.Facts;
import io.trialdesk.format.Heard;
import io.trialdesk.format.Listed;
import io.trialdesk.model.Provenance;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class HydraTest {
    private static final Path SAMPLE = Path.of("src/test/samples/hydra");

    private final Hydra format = new Hydra();

    private Heard read(String folder) throws IOException {
        return DumpedRuns.read(format, SAMPLE.resolve(folder));
    }

    private static Facts at(Heard heard, String path) {
        return heard.runs.values().stream()
                .filter(run -> run.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.3", "1.1"})
    void aSweepIsNoRunButItsJobsCarryIt(String version) throws IOException {
        var heard = read(version);
        assertThat(heard.damages).isEmpty();
        assertThat(heard.runs.values())
                .filteredOn(run -> "2026-11-24/11-00-00".equals(run.tags().get("hydra.sweep")))
                .hasSize(4)
                .allSatisfy(
                        run -> {
                            assertThat(run.parentId()).isNull();
                            assertThat(run.tags())
                                    .containsEntry(
                                            "hydra.sweep.overrides", "lr=0.1,0.2 model=small,big");
                        });
        var best =
                heard.runs.values().stream().filter(r -> r.tags().containsKey("hydra.sweep.best"));
        assertThat(best)
                .singleElement()
                .satisfies(
                        run -> {
                            assertThat(run.tags())
                                    .containsEntry(
                                            "hydra.sweep.best_value", "0.020459908584636127");
                            assertThat(run.details().originOf("tags.hydra.sweep.best"))
                                    .contains(Job.RESULTS);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.3", "1.1"})
    void theLogTellsThatAJobFailedWhenNothingFollowsItsTraceback(String version)
            throws IOException {
        var heard = read(version);
        var failed = at(heard, "outputs/2026-11-24/10-00-02");
        assertThat(failed.status()).isEqualTo(RunStatus.FAILED);
        assertThat(failed.details().originOf("status")).contains("train.log");
        assertThat(at(heard, "outputs/2026-11-24/10-00-03").status()).isNull();
        assertThat(at(heard, "outputs/2026-11-24/10-00-04").status()).isNull();
    }

    @Test
    void aJobSaysWhatWasTypedAndWhere() throws IOException {
        var run = at(read("1.3"), "outputs/2026-11-24/10-00-00");
        var provenance = run.details().provenance();
        assertThat(provenance.get(Provenance.COMMAND).text())
                .startsWith("train lr=0.01 db=pg +new.k=1 ~seed name=\"a b\"");
        assertThat(provenance.get(Provenance.FOLDER).text()).isEqualTo("/tmp/hydra-sample");
        assertThat(provenance.get(Provenance.CONSOLE).text()).isEqualTo("train.log");
        assertThat(run.tags()).containsEntry("hydra.config", "/tmp/hydra-sample/conf/config");
        assertThat(run.params()).doesNotContainKey("seed");
        assertThat(run.params().get("title")).isEqualTo(new Value.Text("a b on pg"));
    }

    @Test
    void nothingAboveTheSourceIsRead() throws IOException {
        var job = SAMPLE.resolve("1.3/multirun/2026-11-24/11-00-00/2");
        assertThat(Listed.onlyPart(format, job).files()).noneMatch(file -> file.startsWith(".."));
        assertThat(DumpedRuns.read(format, job).onlyRun().tags())
                .containsEntry("hydra.sweep", "2026-11-24/11-00-00")
                .doesNotContainKey("hydra.sweep.overrides");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error executing job with overrides: ['lr=1']\nTraceback (most recent call last):\n"
                        + "  File \"a.py\", line 1, in f\nValueError: [1]\n",
                "[2026-01-02 10:00:00,000][a][INFO] - x\n"
                        + "Traceback (most recent call last):\n"
                        + "  File \"a.py\"\n"
                        + "KeyError: 1\n\n"
                        + "During handling of the above exception, another exception occurred:\n\n"
                        + "Traceback (most recent call last):\n"
                        + "  File \"a.py\"\n"
                        + "ValueError: two\n"
                        + "lines\n",
            })
    void tracebacksOfManyShapesEndAJob(String text, @TempDir Path folder) throws IOException {
        var log = Files.writeString(folder.resolve("a.log"), text);
        assertThat(JobLog.status(log)).isEqualTo(RunStatus.FAILED);
        Files.writeString(log, text + "[2026-01-02 10:00:01,000][a][INFO] - goes on\n");
        assertThat(JobLog.status(log)).isNull();
    }

    @Test
    void aTracebackStillBeingWrittenEndsNothing(@TempDir Path folder) throws IOException {
        var log = folder.resolve("a.log");
        Files.writeString(log, "Traceback (most recent call last):\n  File \"a.py\", line 1\n");
        assertThat(JobLog.status(log)).isNull();
        Files.writeString(
                log, "Traceback (most recent call last):\n  File \"a\"\nKeyboardInterrupt\n");
        assertThat(JobLog.status(log)).isEqualTo(RunStatus.KILLED);
    }
}
