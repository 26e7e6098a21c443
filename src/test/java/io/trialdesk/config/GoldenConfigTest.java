package io.trialdesk.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class GoldenConfigTest {
    static final Path CORPORA =
            Path.of("src", "test", "resources", "io", "trialdesk", "config", "golden.json");

    @Test
    void everyTextMeansWhatItsToolReads() throws Exception {
        assertThat(Golden.differences(ConfigFiles.read(CORPORA))).isEmpty();
    }
}
