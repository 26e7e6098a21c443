package io.trialdesk.format.table;

import io.trialdesk.RealParts;
import io.trialdesk.format.DumpedRuns;
import io.trialdesk.format.Formats;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

/// What released tools wrote, read here and by pandas.
class TableReadersIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lightning",
                "keras",
                "ultralytics",
                "catboost",
                "sb3",
                "fastai",
                "lightgbm",
                "xgboost",
                "sklearn"
            })
    void runsAreReadAsPythonReadsThem(String name) throws Exception {
        var sample = Path.of("src/test/samples").resolve(name);
        DumpedRuns.by(RealParts.mlflow3(), sample.resolve("dump.py"), sample)
                .areWhat(Formats.all().named(name), sample);
    }
}
