package io.trialdesk.format.sacred;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.format.DumpedRuns;
import io.trialdesk.format.FormatProperties;
import io.trialdesk.format.Heard;
import io.trialdesk.format.Listed;
import io.trialdesk.format.Position;
import io.trialdesk.model.Provenance;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;
import io.trialdesk.work.Cancel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SacredTest {
    private static final Path RUNS = Path.of("src/test/samples/sacred/runs");

    @TempDir Path folder;

    private final Sacred format = new Sacred();

    private Path copy(String run) throws IOException {
        for (var file : new String[] {"run.json", "config.json", "metrics.json", "cout.txt"}) {
            Files.copy(RUNS.resolve(run).resolve(file), folder.resolve(file));
        }
        return folder;
    }

    private Heard read(Path run) throws IOException {
        var heard = new Heard();
        var _ = format.read(Listed.onlyPart(format, run), Position.START, heard, Cancel.NEVER);
        return heard;
    }

    @Test
    void aRunSaysItsConfigurationStatusAndCircumstances() throws IOException {
        var run = read(RUNS.resolve("2")).onlyRun();
        assertThat(run.name()).isEqualTo("loans/2");
        assertThat(run.experiment()).isEqualTo("loans");
        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.start()).isNotNull().isBefore(run.end());
        assertThat(run.params().get("layers").text()).isEqualTo("[256, 256]");
        assertThat(run.params().get("grid").text()).isEqualTo("[0.5, 1.0]");
        assertThat(run.params()).containsEntry("text", new Value.Text("1e-3"));
        assertThat(run.tags()).containsEntry("sacred.named_configs", "big");
        assertThat(run.tags()).containsEntry("sacred.error", "ValueError: the loss went away");
        assertThat(run.details().layers().getFirst().params()).containsOnlyKeys("fail");
        assertThat(run.details().provenance())
                .containsKeys(Provenance.GIT_COMMIT, Provenance.PROGRAM, Provenance.CONSOLE);
    }

    @Test
    void aMetricKeepsItsDotsItsTimesAndItsGaps() throws IOException {
        var heard = read(RUNS.resolve("1"));
        assertThat(heard.of("training.loss").step()).containsExactly(0, 1, 2, 3, 4);
        assertThat(heard.of("training.loss").time()[0]).isGreaterThan(1.7e9);
        assertThat(heard.of("val/acc").value()[2]).isNaN();
        assertThat(heard.of("free").value()).containsExactly(1.5, 2);
    }

    @Test
    void theEnvironmentIsNeverTold() throws IOException {
        copy("1");
        var file = folder.resolve("run.json");
        var text = Files.readString(file).replace("\"ENV\": {}", "\"ENV\": {\"A\": \"hush\"}");
        assertThat(text).contains("hush");
        Files.writeString(file, text);
        assertThat(read(folder).onlyRun().toString()).doesNotContain("hush");
    }

    @Test
    void aFileThatIsBeingWrittenTakesNothingAway() throws IOException {
        copy("1");
        var heard = new Heard();
        var part = Listed.onlyPart(format, folder);
        var first = format.read(part, Position.START, heard, Cancel.NEVER);
        assertThat(first.fingerprint()).isEqualTo(format.fingerprint(part));
        Files.writeString(folder.resolve("metrics.json"), "");
        var again = new Heard();
        var second = format.read(part, first.next(), again, Cancel.NEVER);
        assertThat(second.whole()).isFalse();
        assertThat(second.fingerprint()).isNotEqualTo(format.fingerprint(part));
        assertThat(again.points).isEmpty();
        assertThat(again.damages).isEmpty();
    }

    @Test
    void anyCutOfTheMetricsGoesOn() throws IOException {
        properties("metrics.json").anyCutIsABeginningAndGoesOn();
        properties("run.json").anyCutIsABeginningAndGoesOn();
    }

    @Test
    void aDamagedByteCostsTheMetricItLiesIn() throws IOException {
        properties("metrics.json").losingAtMost(5).anyDamagedByteCostsItsRecordAtMost();
    }

    private FormatProperties properties(String file) {
        return FormatProperties.of(format, RUNS.resolve("1"), file);
    }

    @Test
    void runsOfOneFolderAreToldApart() throws IOException {
        assertThat(DumpedRuns.read(format, RUNS).runs).hasSize(3);
    }
}
