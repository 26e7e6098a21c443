package io.trialdesk.format.optuna;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.format.DumpedRuns;
import io.trialdesk.format.Facts;
import io.trialdesk.format.FormatProperties;
import io.trialdesk.format.Heard;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TimeZone;

class OptunaTest {
    private static final Path SAMPLE = Path.of("src/test/samples/optuna");

    @TempDir Path folder;

    private final Optuna format = new Optuna();
    private final TimeZone zone = TimeZone.getDefault();

    /// The database holds times in the zone of the machine it was recorded on.
    @BeforeEach
    void recordedZone() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    @AfterEach
    void ownZone() {
        TimeZone.setDefault(zone);
    }

    @Test
    void studiesAreReadAsOptunaReadThem() throws IOException {
        DumpedRuns.of(Files.readString(SAMPLE.resolve("truth.json"))).areWhat(format, SAMPLE);
    }

    private Facts run(Heard heard, String file, String name) {
        return heard.runs.values().stream()
                .filter(run -> run.path().equals(file) && name.equals(run.name()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aChoiceIsToldByItsValueAndAnIntegerAsOne() throws IOException {
        var heard = DumpedRuns.read(format, SAMPLE);
        for (var file : new String[] {"studies.db", "studies.log"}) {
            var trial = run(heard, file, "tune/0");
            assertThat(trial.params()).containsEntry("optimizer", Value.Flag.of(true));
            assertThat(trial.params().get("layers")).isInstanceOf(Value.Whole.class);
            assertThat(trial.parentId()).isEqualTo(run(heard, file, "tune").id());
            assertThat(run(heard, file, "tune/4").status()).isEqualTo(RunStatus.KILLED);
            assertThat(run(heard, file, "tune/5").status()).isEqualTo(RunStatus.FAILED);
        }
    }

    @Test
    void whatIsNotFiniteIsKept() throws IOException {
        var heard = DumpedRuns.read(format, SAMPLE);
        for (var file : new String[] {"studies.db", "studies.log"}) {
            var second = run(heard, file, "tune/2").id() + "/intermediate_value";
            assertThat(heard.points.get(second).value()[3]).isNaN();
            var third = run(heard, file, "tune/3").id() + "/intermediate_value";
            assertThat(heard.points.get(third).value()[1]).isEqualTo(Double.POSITIVE_INFINITY);
        }
    }

    @Test
    void objectivesHaveTheirNames() throws IOException {
        var heard = DumpedRuns.read(format, SAMPLE);
        var study = run(heard, "studies.db", "pareto");
        assertThat(heard.points).containsKeys(study.id() + "/cost", study.id() + "/gain");
        assertThat(study.tags()).containsEntry("optuna.directions", "minimize, maximize");
    }

    @Test
    void aLineThatIsCutIsReadOnceItIsWhole() throws IOException {
        var bytes = Files.readAllBytes(SAMPLE.resolve("studies.log"));
        var file = folder.resolve("studies.log");
        for (int cut = 0; cut < bytes.length; cut += 997) {
            Files.write(file, Arrays.copyOf(bytes, cut));
            assertThat(DumpedRuns.read(format, folder).damages).isEmpty();
        }
    }

    @Test
    void aDamagedByteOfAJournalNeverThrows() throws IOException {
        Files.copy(SAMPLE.resolve("studies.log"), folder.resolve("studies.log"));
        FormatProperties.of(format, folder, "studies.log")
                .damagedFrom(12)
                .losingAtMost(10)
                .samples(80)
                .anyDamagedByteCostsItsRecordAtMost();
    }

    @Test
    void readingLeavesNoTraceBesideADatabase() throws IOException {
        Files.copy(SAMPLE.resolve("studies.db"), folder.resolve("studies.db"));
        var before = Files.getLastModifiedTime(folder.resolve("studies.db"));
        assertThat(DumpedRuns.read(format, folder).runs).isNotEmpty();
        assertThat(folder.toFile().list()).containsExactly("studies.db");
        assertThat(Files.getLastModifiedTime(folder.resolve("studies.db"))).isEqualTo(before);
    }
}
