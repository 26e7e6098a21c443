package io.trialdesk.format.mmengine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.format.DumpedRuns;
import io.trialdesk.format.FormatProperties;
import io.trialdesk.model.Provenance;
import io.trialdesk.model.Value;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class MmEngineTest {
    private static final Path SAMPLE = Path.of("src/test/samples/mmengine/work_dirs/toy");

    private final MmEngine format = new MmEngine();

    private static Path run() throws IOException {
        try (var all = Files.list(SAMPLE)) {
            return all.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    @Test
    void aWorkFolderSaysItsScalarsAndWhereItsConsoleIs() throws IOException {
        var heard = DumpedRuns.read(format, run());
        var run = heard.onlyRun();
        assertThat(run.name()).startsWith("toy/2026");
        assertThat(run.start()).isNotNull();
        assertThat(heard.of("loss").step()).hasSize(12).startsWith(1, 2, 3);
        assertThat(heard.of("toy/mean").step()).containsExactly(1, 2, 3);
        assertThat(heard.of("toy/bad").value()).containsOnly(Double.NaN);
        assertThat(run.details().provenance()).containsKey(Provenance.CONSOLE);
    }

    @Test
    void itsConfigurationIsReadAndNotRun() throws IOException {
        var run = DumpedRuns.read(format, run()).onlyRun();
        assertThat(run.params())
                .containsEntry("lr", new Value.Real(0.05, "0.05"))
                .containsEntry("name", new Value.Text("toy"))
                .containsKeys("nothing", "stages");
        assertThat(run.details().originOf("params.lr")).contains("vis_data/config.py");
    }

    @Test
    void anyCutGoesOnAndADamagedByteCostsItsRow() throws IOException {
        FormatProperties.of(format, run(), "vis_data/scalars.json").hold();
    }
}
