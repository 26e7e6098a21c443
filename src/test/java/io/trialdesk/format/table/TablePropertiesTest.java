package io.trialdesk.format.table;

import io.trialdesk.format.FormatProperties;
import io.trialdesk.format.Formats;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Any cut and any damage of tables that released tools wrote. The names of the columns and the
/// first row, by which the run is known, are not damaged.
class TablePropertiesTest {
    private static final Path SAMPLES = Path.of("src/test/samples");

    @ParameterizedTest
    @CsvSource({
        "lightning, lightning/late/version_0, metrics.csv, 2",
        "keras, keras/plain, training.log, 2",
        "keras, keras/seldom, training.csv, 2",
        "ultralytics, ultralytics/detect/train, results.csv, 2",
        "catboost, catboost/early/catboost_info, test_error.tsv, 2",
        "sb3, sb3/dqn, progress.csv, 2",
        "lightgbm, lightgbm/cv, train.log, 14",
        "xgboost, xgboost/cv, cv.log, 1",
    })
    void anyCutGoesOnAndAnyDamageCostsItsRow(
            String format, String folder, String file, int linesToKeep) throws IOException {
        var sample = SAMPLES.resolve(folder);
        FormatProperties.of(Formats.all().named(format), sample, file)
                .samples(100)
                .damagedFrom(offsetOfLine(sample.resolve(file), linesToKeep))
                .hold();
    }

    /// Its rows have no step of their own, so a line end that is lost moves all later ones.
    @Test
    void aMonitorGoesOnAfterAnyCut() throws IOException {
        var sample = SAMPLES.resolve("sb3/ppo");
        FormatProperties.of(Formats.all().named("sb3"), sample, "0.monitor.csv")
                .samples(100)
                .anyCutIsABeginningAndGoesOn();
    }

    private static int offsetOfLine(Path file, int line) throws IOException {
        var bytes = Files.readAllBytes(file);
        int at = 0;
        for (int n = 0; n < line; at++) {
            n += bytes[at] == '\n' ? 1 : 0;
        }
        return at;
    }
}
