package io.trialdesk.format;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Samples that the newest releases of the tools just made, by `src/test/python/fresh`: read alike
/// by this program and by each sample's own `dump.py`. Skipped unless `-Dsamples.fresh=FOLDER`
/// names where they are; there `NAME/python` is the interpreter that the dump wants.
class FreshSamples {
    @TestFactory
    Stream<DynamicTest> freshRunsAreReadAsTheirToolsReadThem() throws IOException {
        var fresh = System.getProperty("samples.fresh", "");
        assumeTrue(!fresh.isEmpty(), "no fresh samples are named by -Dsamples.fresh");
        try (var all = Files.list(Path.of(fresh))) {
            return all
                    .filter(sample -> Files.exists(sample.resolve("work/dump.py")))
                    .sorted()
                    .toList()
                    .stream()
                    .map(
                            sample ->
                                    DynamicTest.dynamicTest(
                                            sample.getFileName().toString(),
                                            () -> compare(sample)));
        }
    }

    private static void compare(Path sample) throws Exception {
        var runs = sample.resolve("work");
        var format = Formats.all().named(sample.getFileName().toString());
        DumpedRuns.by(sample.resolve("python").toAbsolutePath(), runs.resolve("dump.py"), runs)
                .areWhat(format, runs);
    }
}
