package io.trialdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

final class MergeTest {
    @Property
    void bothSidesComeToTheSame(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(1) String base,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(1) String mine,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(1) String theirs) {
        var here = Merge.of(base, mine, theirs);
        var there = Merge.of(base, theirs, mine);
        switch (here) {
            case Merge.Settled<String>(var value) -> {
                assertThat(there).isEqualTo(new Merge.Settled<>(value));
                assertThat(value).isIn(mine, theirs);
            }
            case Merge.Conflict<String>(var ours, var other) -> {
                assertThat(there).isEqualTo(new Merge.Conflict<>(other, ours));
                assertThat(base).isNotIn(mine, theirs);
            }
        }
    }

    @Property
    void whatOnlyOneSideChangedIsTaken(@ForAll String base, @ForAll String changed) {
        assertThat(Merge.of(base, changed, base)).isEqualTo(new Merge.Settled<>(changed));
        assertThat(Merge.of(base, base, changed)).isEqualTo(new Merge.Settled<>(changed));
        assertThat(Merge.of(base, changed, changed)).isEqualTo(new Merge.Settled<>(changed));
    }
}
