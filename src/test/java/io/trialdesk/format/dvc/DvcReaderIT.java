package io.trialdesk.format.dvc;

import io.trialdesk.RealParts;
import io.trialdesk.format.DumpedRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class DvcReaderIT {
    private static final Path SAMPLE = Path.of("src/test/samples/dvc").toAbsolutePath();

    @TempDir Path folder;

    @Test
    void aFolderOfDvcLiveIsReadAsPythonReadsIt() throws Exception {
        DumpedRuns.by(RealParts.mlflow3(), SAMPLE.resolve("dump.py"), SAMPLE)
                .areWhat(new Dvc(), SAMPLE);
    }

    @Test
    void experimentsAreReadAsGitTellsThem() throws Exception {
        Unpacked.into(folder);
        DumpedRuns.by(RealParts.mlflow3(), SAMPLE.resolve("dump.py"), folder)
                .areWhat(new Dvc(), folder);
    }
}
