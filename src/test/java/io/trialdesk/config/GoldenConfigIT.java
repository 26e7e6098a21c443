package io.trialdesk.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.RealParts;
import io.trialdesk.model.Value;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/// The same corpora read by the tools now, and configurations that they have just written.
class GoldenConfigIT {
    private static final String SCRIPT =
            Path.of("src", "test", "python", "golden_config.py").toString();

    @Test
    void theCommittedAnswersAreThoseOfTheTools() throws Exception {
        var live = run();
        assertThat(live).isEqualTo(ConfigFiles.read(GoldenConfigTest.CORPORA));
        assertThat(Golden.differences(live)).isEmpty();
    }

    @Test
    void whatTheToolsWriteIsReadAsTheyReadIt() throws Exception {
        for (var seed : new String[] {"1", "20", "300"}) {
            assertThat(Golden.differences(run("--random", "150", "--seed", seed)))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    private static Value run(String... arguments) throws Exception {
        var command = new java.util.ArrayList<String>();
        command.add(RealParts.readers().toString());
        command.add(SCRIPT);
        command.addAll(java.util.List.of(arguments));
        return JsonReader.read(RealParts.run(new ProcessBuilder(command)));
    }
}
