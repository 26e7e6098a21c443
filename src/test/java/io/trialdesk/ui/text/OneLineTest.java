package io.trialdesk.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {
    @Test
    void whatSteersATerminalIsBlankAlsoBeyondAscii() {
        assertThat(OneLine.of("a\u001Bb\u009Bc\u0085d\te")).doesNotContainPattern("\\p{Cc}");
    }
}
