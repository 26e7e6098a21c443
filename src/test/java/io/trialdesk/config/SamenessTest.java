package io.trialdesk.config;

import static io.trialdesk.config.Sameness.DIFFERENT;
import static io.trialdesk.config.Sameness.SAME;
import static io.trialdesk.config.Sameness.SAME_BUT_KIND;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.Value;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.List;

class SamenessTest {
    private static Value text(String text) {
        return new Value.Text(text);
    }

    @Test
    void numbersCompareByValueWhateverTheyAreWrittenAs() {
        assertThat(Sameness.of(Value.Whole.of(10), Value.Real.of(10.0))).isEqualTo(SAME);
        assertThat(Sameness.of(Value.Real.of(Double.NaN), Value.Real.of(Double.NaN)))
                .isEqualTo(SAME);
        assertThat(Sameness.of(Value.Real.of(-0.0), Value.Real.of(0.0))).isEqualTo(SAME);
        assertThat(Sameness.of(text("1e-3"), text("0.001"))).isEqualTo(SAME);
        assertThat(Sameness.of(text("1e-3"), Value.Real.of(0.001))).isEqualTo(SAME_BUT_KIND);
        assertThat(Sameness.of(Value.Whole.of(1), Value.Real.of(1.5))).isEqualTo(DIFFERENT);
        assertThat(Sameness.of(text("9007199254740993"), text("9007199254740992")))
                .isEqualTo(DIFFERENT);
    }

    @Test
    void booleansAreTheirTextButNoNumbers() {
        assertThat(Sameness.of(Value.Flag.of(true), text("True"))).isEqualTo(SAME_BUT_KIND);
        assertThat(Sameness.of(text("true"), text("True"))).isEqualTo(SAME);
        assertThat(Sameness.of(Value.Flag.of(true), text("yes"))).isEqualTo(DIFFERENT);
        assertThat(Sameness.of(Value.Flag.of(true), Value.Whole.of(1))).isEqualTo(DIFFERENT);
    }

    @Test
    void nothingIsOnlyNothing() {
        assertThat(Sameness.of(Value.Nothing.NULL, new Value.Nothing("~"))).isEqualTo(SAME);
        assertThat(Sameness.of(Value.Nothing.NULL, text("None"))).isEqualTo(DIFFERENT);
    }

    @Test
    void listsCompareElementByElement() {
        var a = Trees.items(List.of(Value.Whole.of(1), Value.Real.of(2)));
        var b = Trees.items(List.of(Value.Real.of(1), text("2")));
        assertThat(Sameness.of(a, b)).isEqualTo(SAME);
        assertThat(Sameness.of(a, Trees.items(List.of(Value.Whole.of(1))))).isEqualTo(DIFFERENT);
    }

    @Property(tries = 200)
    void meaningIsSymmetricAndReflexive(@ForAll String a, @ForAll double b) {
        assertThat(Sameness.of(text(a), text(a))).isEqualTo(SAME);
        assertThat(Sameness.of(text(Double.toString(b)), Value.Real.of(b)))
                .isEqualTo(SAME_BUT_KIND);
        assertThat(Sameness.of(text(a), Value.Real.of(b)))
                .isEqualTo(Sameness.of(Value.Real.of(b), text(a)));
    }
}
