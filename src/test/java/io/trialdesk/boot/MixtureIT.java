package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Two thousand runs of nine tools in one folder, by the command line.
class MixtureIT {
    private static final int RUNS = 2000;

    @TempDir private Path folder;

    @Test
    void everyRunIsListedOnceUnderItsNameAndFormat() throws Exception {
        Mixture.make(folder.resolve("runs"), RUNS);
        var out = new StringWriter();
        var err = new StringWriter();
        var command =
                List.of(
                        "--home",
                        folder.resolve("home").toString(),
                        "runs",
                        folder.resolve("runs").toString(),
                        "--format",
                        "json");
        int code = Main.run(command, new PrintWriter(out), new PrintWriter(err));
        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString()).isEmpty();
        var formats = new TreeMap<String, String>();
        var ids = new HashSet<String>();
        for (var run : JsonMapper.shared().readTree(out.toString())) {
            formats.put(run.get("path").asString(), run.get("format").asString());
            assertThat(ids.add(run.get("id").asString())).as("ids differ").isTrue();
            assertThat(run.get("name").asString()).isNotEmpty();
        }
        assertThat(formats).containsExactlyInAnyOrderEntriesOf(expected());
    }

    private static Map<String, String> expected() {
        var formats = Mixture.formats();
        return IntStream.range(0, RUNS)
                .boxed()
                .collect(
                        Collectors.toMap(
                                i -> Mixture.name(formats.get(i % formats.size()), i),
                                i -> formats.get(i % formats.size()),
                                (a, _) -> a,
                                TreeMap::new));
    }
}
