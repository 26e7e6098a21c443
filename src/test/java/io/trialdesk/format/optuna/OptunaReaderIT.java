package io.trialdesk.format.optuna;

import io.trialdesk.RealParts;
import io.trialdesk.format.DumpedRuns;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class OptunaReaderIT {
    private static final Path SAMPLE = Path.of("src/test/samples/optuna");

    @Test
    void studiesAreReadAsOptunaReadsThem() throws Exception {
        DumpedRuns.by(RealParts.mlflow3(), SAMPLE.resolve("dump.py"), SAMPLE)
                .areWhat(new Optuna(), SAMPLE);
    }
}
