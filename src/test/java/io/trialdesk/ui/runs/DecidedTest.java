package io.trialdesk.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.ConfigLayer;
import io.trialdesk.model.RunDetails;
import io.trialdesk.model.Value;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class DecidedTest {
    private final RunDetails details =
            new RunDetails(
                    Map.of(),
                    List.of(
                            layer(ConfigLayer.Kind.FILE, "conf.yaml", "lr", "0.1"),
                            layer(ConfigLayer.Kind.OVERRIDE, "over.yaml", "lr", "0.01"),
                            layer(ConfigLayer.Kind.DEFAULT, "args.py", "width", "${lr}0")),
                    Map.of());

    @Test
    void theStrongestLayerDecidesAndWhatItBeatIsTold() {
        var lr = Decided.of(details, "lr").orElseThrow();
        assertThat(lr.layer().kind()).isEqualTo(ConfigLayer.Kind.OVERRIDE);
        assertThat(lr.beaten()).extracting(ConfigLayer::file).containsExactly("conf.yaml");
        assertThat(ConfigPage.more(lr, "lr")).contains("instead of 0.1 (file, conf.yaml)");
    }

    @Test
    void aReferenceIsToldAsItIsWritten() {
        var width = Decided.of(details, "width").orElseThrow();
        assertThat(width.isReference()).isTrue();
        assertThat(ConfigPage.more(width, "width")).contains("written as ${lr}0");
    }

    @Test
    void aValueThatNoLayerNamesIsDecidedByNobody() {
        assertThat(Decided.of(details, "depth")).isEmpty();
    }

    private static ConfigLayer layer(ConfigLayer.Kind kind, String file, String key, String text) {
        return new ConfigLayer(kind, file, Map.of(key, new Value.Text(text)));
    }
}
