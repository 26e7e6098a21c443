package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trialdesk.format.DumpedRuns;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/// Samples that the newest releases of the tools just made, by `src/test/python/fresh`: answered
/// alike by this program and by each sample's own `dump.py`. Skipped unless
/// `-Dsamples.fresh=FOLDER` names where they are and `-Dsamples.names=NAME,...` which; there
/// `NAME/python` is the interpreter that the dump wants.
class FreshSamples {
    @TempDir private Path homes;

    @TestFactory
    Stream<DynamicTest> freshRunsAreAnsweredAsTheirToolsTellThem() {
        var fresh = System.getProperty("samples.fresh", "");
        assumeTrue(!fresh.isEmpty(), "no fresh samples are named by -Dsamples.fresh");
        return Arrays.stream(System.getProperty("samples.names", "").split(","))
                .map(name -> DynamicTest.dynamicTest(name, () -> compare(Path.of(fresh), name)));
    }

    private void compare(Path fresh, String name) throws Exception {
        var folder = fresh.resolve(name).toAbsolutePath();
        var runs = folder.resolve("work");
        var told = DumpedRuns.by(folder.resolve("python"), runs.resolve("dump.py"), runs);
        var differences = WholeFolder.differences(name, told, runs, homes.resolve(name));
        assertThat(WholeFolder.unmeant(name, differences)).isEmpty();
    }
}
