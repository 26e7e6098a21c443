package io.trialdesk.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SelectionTest {
    @Test
    void togglingTwiceChangesNothing() {
        assertThat(Selection.only(3).toggled(4).toggled(4)).isEqualTo(Selection.only(3));
    }

    @Test
    void allButOneHasEveryOther() {
        var most = Selection.ALL.toggled(7);
        assertThat(most.has(7)).isFalse();
        assertThat(most.has(8)).isTrue();
    }
}
