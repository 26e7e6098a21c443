package io.trialdesk.format.huggingface;

import io.trialdesk.RealParts;
import io.trialdesk.format.DumpedRuns;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class HuggingFaceReaderIT {
    private static final Path SAMPLE = Path.of("src/test/samples/huggingface");

    @Test
    void historiesAreReadAsPythonReadsThem() throws Exception {
        DumpedRuns.by(RealParts.python3(), SAMPLE.resolve("dump.py"), SAMPLE)
                .areWhat(new HuggingFace(), SAMPLE);
    }
}
