package io.trialdesk.format.trackio;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.RealParts;
import io.trialdesk.format.DumpedRuns;
import io.trialdesk.format.Heard;
import io.trialdesk.format.Listed;
import io.trialdesk.format.Position;
import io.trialdesk.model.Value;
import io.trialdesk.work.Cancel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;

class TrackioTest {
    private static final Path SAMPLES = Path.of("src/test/samples/trackio");

    private final Trackio format = new Trackio();

    @TempDir Path folder;

    @Test
    void runsAreReadAsPythonReadsThem() throws Exception {
        DumpedRuns.by(RealParts.python3(), SAMPLES.resolve("dump.py"), SAMPLES)
                .areWhat(format, SAMPLES);
    }

    @Test
    void aRunTellsItsNameConfigurationAndPictures() throws Exception {
        var heard = DumpedRuns.read(format, SAMPLES.resolve("trackio"));
        assertThat(heard.runs).hasSize(2);
        var run = heard.runs.values().iterator().next();
        assertThat(run.name()).isEqualTo("run-1");
        assertThat(run.experiment()).isEqualTo("shopforecast");
        assertThat(run.params()).containsEntry("model.dim", Value.Whole.of(8));
        assertThat(run.params()).doesNotContainKey("_Group");
        assertThat(run.start()).isNotNull();
        assertThat(heard.points.get(run.id() + "/odd").value()[3]).isNaN();
        assertThat(heard.media)
                .singleElement()
                .satisfies(m -> assertThat(SAMPLES.resolve("trackio").resolve(m.file())).exists())
                .satisfies(m -> assertThat(m.caption()).isEqualTo("black"));
    }

    @Test
    void newRowsAreReadOn() throws Exception {
        var file = folder.resolve("shopforecast.db");
        Files.copy(SAMPLES.resolve("trackio/shopforecast.db"), file);
        var part = Listed.onlyPart(format, folder);
        var first = new Heard();
        var next = format.read(part, Position.START, first, Cancel.NEVER).next();
        var run = first.runs.keySet().iterator().next();
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + file);
                var insert =
                        database.prepareStatement(
                                "INSERT INTO metrics (run_id, timestamp, run_name, step, metrics)"
                                        + " VALUES (?, '2026-11-24T13:00:00+00:00', 'run-1', 99,"
                                        + " '{\"loss\": 0.5}')")) {
            insert.setString(1, run);
            insert.executeUpdate();
        }
        var more = new Heard();
        var reading = format.read(part, next, more, Cancel.NEVER);
        assertThat(reading.whole()).isFalse();
        assertThat(more.points).hasSize(1);
        assertThat(more.points.get(run + "/loss").step()).containsExactly(99);
        assertThat(more.runs.get(run)).isEqualTo(first.runs.get(run));
    }
}
