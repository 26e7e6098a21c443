package io.trialdesk.format.mmengine;

import io.trialdesk.RealParts;
import io.trialdesk.format.DumpedRuns;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class MmEngineReaderIT {
    private static final Path SAMPLE = Path.of("src/test/samples/mmengine");

    @Test
    void workFoldersAreReadAsPythonReadsThem() throws Exception {
        DumpedRuns.by(RealParts.python3(), SAMPLE.resolve("dump.py"), SAMPLE)
                .areWhat(new MmEngine(), SAMPLE);
    }
}
