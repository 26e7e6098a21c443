package io.trialdesk.format.swanlab;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.RealParts;
import io.trialdesk.format.DumpedRuns;
import io.trialdesk.format.Facts;
import io.trialdesk.format.FormatProperties;
import io.trialdesk.model.Media;
import io.trialdesk.model.Provenance;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SwanlabTest {
    private static final Path SAMPLES = Path.of("src/test/samples/swanlab");

    private final Swanlab format = new Swanlab();

    @Test
    void runsAreReadAsPythonReadsThem() throws Exception {
        DumpedRuns.by(RealParts.python3(), SAMPLES.resolve("dump.py"), SAMPLES)
                .areWhat(format, SAMPLES);
    }

    private Facts run(String version, String name) throws IOException {
        return DumpedRuns.read(format, SAMPLES.resolve(version)).runs.values().stream()
                .filter(run -> name.equals(run.name()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.10.3", "0.7.20"})
    void bothGenerationsTellTheSameRun(String version) throws IOException {
        var run = run(version, "full");
        assertThat(run.experiment()).isEqualTo("shop-forecast");
        assertThat(run.status()).isEqualTo(RunStatus.FINISHED);
        assertThat(run.params())
                .containsEntry("model.dim", Value.Whole.of(8))
                .containsEntry("text", new Value.Text("1e-3"));
        assertThat(run.params().keySet()).startsWith("lr", "model.dim");
        assertThat(run.tags())
                .containsEntry("tags", "cpu, bäseline")
                .containsEntry("mlflow.note.content", "notes here");
        assertThat(run.details().provenance()).containsKeys(Provenance.HOST, Provenance.COMMAND);
        assertThat(run(version, "failed").status()).isEqualTo(RunStatus.FAILED);
        assertThat(run(version, "killed").status()).isNull();
        var heard = DumpedRuns.read(format, SAMPLES.resolve(version));
        assertThat(heard.damages).isEmpty();
        assertThat(heard.points.get(run.id() + "/zero").value()).hasSize(30).containsOnly(0.0);
        assertThat(heard.points.get(run.id() + "/late").step()).containsExactly(500);
        assertThat(heard.media)
                .filteredOn(m -> m.kind() == Media.Kind.IMAGE)
                .singleElement()
                .satisfies(m -> assertThat(m.caption()).isEqualTo("black"))
                .satisfies(
                        m ->
                                assertThat(SAMPLES.resolve(version).resolve(m.file()))
                                        .isRegularFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.10.3", "0.7.20"})
    void anyCutAndAnyDamagedByteAreBorne(String version) throws IOException {
        try (var runs = Files.list(SAMPLES.resolve(version))) {
            var folder = runs.sorted().findFirst().orElseThrow();
            var log =
                    Files.exists(folder.resolve("backup.swanlab"))
                            ? "backup.swanlab"
                            : "run-" + folder.toString().replaceFirst(".*-", "") + ".swanlab";
            FormatProperties.of(format, folder, log).checksummed().samples(100).hold();
        }
    }
}
