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

    @Test
    void whatALossySourceCouldNotKeepMakesNoDifference() {
        var none = Value.Nothing.NULL;
        assertThat(lossy(Value.Flag.of(true), Value.Whole.of(1))).isEqualTo(SAME_BUT_KIND);
        assertThat(lossy(Value.Flag.of(true), text("1.0"))).isEqualTo(SAME_BUT_KIND);
        assertThat(lossy(Value.Flag.of(false), Value.Whole.of(1))).isEqualTo(DIFFERENT);
        assertThat(lossy(none, text("None"))).isEqualTo(SAME_BUT_KIND);
        assertThat(lossy(none, text(""))).isEqualTo(SAME_BUT_KIND);
        var list = Trees.items(List.of(Value.Whole.of(1), Value.Whole.of(2)));
        assertThat(lossy(list, text("(1, 2)"))).isEqualTo(SAME_BUT_KIND);
        assertThat(Sameness.of(list, text("(1, 2)"))).isEqualTo(DIFFERENT);
    }

    private static Sameness lossy(Value a, Value b) {
        return Sameness.of(a, Fidelity.EXACT, b, Fidelity.LOSSY);
    }

    @Test
    void numbersOf32BitsAreTheNumbersTheyWere() {
        var single = Value.Real.of((float) 0.1);
        assertThat(Sameness.of(single, Value.Real.of(0.1))).isEqualTo(SAME);
        assertThat(Sameness.of(Value.Real.of(0.1), Value.Real.of(0.10000000001)))
                .isEqualTo(DIFFERENT);
        assertThat(
                        Sameness.of(
                                Value.Real.of(0.5),
                                Fidelity.SINGLE,
                                Value.Real.of(0.5000000001),
                                Fidelity.EXACT))
                .isEqualTo(SAME);
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
