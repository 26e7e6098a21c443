package io.trialdesk.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.LongStream;

class RunColoursTest {
    private final RunColours colours = new RunColours();

    @Test
    void runsShownTogetherHaveColoursOfTheirOwn() {
        var runs = LongStream.range(0, 30).boxed().toList();
        colours.show(runs);
        assertThat(runs.stream().map(colours::slot)).doesNotHaveDuplicates();
    }

    @Test
    void aRunKeepsItsColourWhenOthersComeAndGo() {
        colours.show(List.of(5L));
        int before = colours.slot(5);
        colours.show(List.of(1L, 2L, 3L, 5L));
        colours.show(List.of(5L));
        assertThat(colours.slot(5)).isEqualTo(before);
    }
}
