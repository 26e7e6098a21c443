package io.trialdesk.format.ray;

import io.trialdesk.RealParts;
import io.trialdesk.format.DumpedRuns;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class RayReaderIT {
    private static final Path SAMPLE = Path.of("src/test/samples/ray");

    @Test
    void trialsAreReadAsPythonReadsThem() throws Exception {
        DumpedRuns.by(RealParts.python3(), SAMPLE.resolve("dump.py"), SAMPLE)
                .areWhat(new Ray(), SAMPLE);
    }
}
