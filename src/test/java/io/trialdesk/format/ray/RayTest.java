package io.trialdesk.format.ray;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.format.DumpedRuns;
import io.trialdesk.format.Facts;
import io.trialdesk.format.FormatProperties;
import io.trialdesk.format.Heard;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class RayTest {
    private static final Path SAMPLE = Path.of("src/test/samples/ray/loans");

    @TempDir Path folder;

    private final Ray format = new Ray();

    private static Path trial(String number) throws IOException {
        try (var all = Files.list(SAMPLE)) {
            return all.filter(p -> p.toString().contains(number + "_")).findFirst().orElseThrow();
        }
    }

    private Facts run(Heard heard, String number) {
        return heard.runs.values().stream()
                .filter(run -> run.path().contains(number + "_"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void trialsSayTheirParametersAndHowTheyEnded() throws IOException {
        var heard = DumpedRuns.read(format, SAMPLE);
        assertThat(heard.runs).hasSize(3);
        var first = run(heard, "00000");
        assertThat(first.name()).endsWith("_00000_0_lr=0.1000");
        assertThat(first.experiment()).isEqualTo("loans");
        assertThat(first.status()).isEqualTo(RunStatus.FINISHED);
        assertThat(first.params()).containsEntry("name", new Value.Text("1e-3"));
        assertThat(first.params()).containsEntry("model.act", Value.Nothing.NULL);
        assertThat(run(heard, "00002").status()).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void nestedResultsAreJoinedWithSlashesAndBookkeepingIsNoMetric() throws IOException {
        var heard = DumpedRuns.read(format, SAMPLE);
        var id = run(heard, "00000").id();
        assertThat(heard.points.get(id + "/eval/top/5").step()).containsExactly(1, 2, 3, 4);
        assertThat(heard.points.get(id + "/loss").value()[1]).isNaN();
        assertThat(heard.points.keySet()).doesNotContain(id + "/pid", id + "/config/lr");
    }

    @Test
    void theTableTellsTheSameWhereTheRowsAreMissing() throws IOException {
        for (var file : List.of("params.json", "progress.csv")) {
            Files.copy(trial("00000").resolve(file), folder.resolve(file));
        }
        var rows = DumpedRuns.read(format, trial("00000"));
        var table = DumpedRuns.read(format, folder);
        assertThat(table.of("loss")).isEqualTo(rows.of("loss"));
        assertThat(table.of("eval/top/5")).isEqualTo(rows.of("eval/top/5"));
        assertThat(table.damages).isEmpty();
    }

    @Test
    void anyCutGoesOnAndADamagedByteCostsItsRow() throws IOException {
        FormatProperties.of(format, trial("00000"), "result.json").hold();
    }
}
