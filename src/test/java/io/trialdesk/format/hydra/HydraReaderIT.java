package io.trialdesk.format.hydra;

import io.trialdesk.RealParts;
import io.trialdesk.format.DumpedRuns;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

class HydraReaderIT {
    private static final Path SAMPLE = Path.of("src/test/samples/hydra");

    @ParameterizedTest
    @ValueSource(strings = {"1.3", "1.1"})
    void jobsAreReadAsOmegaConfReadsThem(String version) throws Exception {
        var folder = SAMPLE.resolve(version);
        DumpedRuns.by(RealParts.readers(), SAMPLE.resolve("dump.py"), folder)
                .areWhat(new Hydra(), folder);
    }
}
