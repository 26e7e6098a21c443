package io.trialdesk.format.sacred;

import io.trialdesk.RealParts;
import io.trialdesk.format.DumpedRuns;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class SacredReaderIT {
    private static final Path SAMPLE = Path.of("src/test/samples/sacred");

    @Test
    void runsAreReadAsPythonReadsThem() throws Exception {
        DumpedRuns.by(RealParts.python3(), SAMPLE.resolve("dump.py"), SAMPLE)
                .areWhat(new Sacred(), SAMPLE);
    }
}
