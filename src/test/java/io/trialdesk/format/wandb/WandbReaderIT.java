package io.trialdesk.format.wandb;

import io.trialdesk.RealParts;
import io.trialdesk.format.DumpedRuns;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

class WandbReaderIT {
    private static final Path SAMPLES = Path.of("src/test/samples/wandb");

    @ParameterizedTest
    @ValueSource(strings = {"0.31.0", "0.16.6", "0.12.21"})
    void runsAreReadAsItsOwnReaderReadsThem(String version) throws Exception {
        var folder = SAMPLES.resolve(version);
        DumpedRuns.by(RealParts.wandb(), SAMPLES.resolve("dump.py"), folder)
                .areWhat(new Wandb(), folder);
    }
}
