package io.trialdesk.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.ui.fx.Live;
import io.trialdesk.ui.testing.StillClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class CompareViewModelTest {
    private boolean broken;

    private final CompareViewModel model =
            new CompareViewModel(
                    screen ->
                            new Live<>(
                                    CompareQuestion.NOTHING,
                                    this::answer,
                                    screen,
                                    Duration.ZERO,
                                    Runnable::run,
                                    Runnable::run,
                                    new StillClock(Instant.EPOCH)));

    private CompareSheet answer(CompareQuestion question) {
        if (broken) {
            throw new IllegalStateException("the disk is gone");
        }
        var runs = SomeRuns.sweep(question.runs().size());
        return new Comparison(keys -> runs, SomeRuns::alike, Direction::guess).apply(question);
    }

    @Test
    void theFirstRunIsTheBaselineUntilAnotherIsChosen() {
        model.show(List.of(1L, 2L, 3L));
        assertThat(model.sheet().get().baseline()).isZero();
        model.makeBaseline(3);
        assertThat(model.sheet().get().baseline()).isEqualTo(2);
        model.nextBaseline();
        assertThat(model.sheet().get().baseline()).isZero();
    }

    @Test
    void switchingOnlyDifferencesOffShowsTheEqualOnesToo() {
        model.show(List.of(1L, 2L));
        int few = model.sheet().get().rows().size();
        model.onlyDifferences().set(false);
        assertThat(model.sheet().get().rows()).hasSizeGreaterThan(few);
    }

    @Test
    void aFailureKeepsWhatWasShownAndSaysWhy() {
        model.show(List.of(1L, 2L));
        broken = true;
        model.search().set("lr");
        assertThat(model.problem().get()).isEqualTo("the disk is gone");
        assertThat(model.sheet().get().runs()).hasSize(2);
        broken = false;
        model.search().set("");
        assertThat(model.problem().get()).isEmpty();
    }

    @Test
    void aRunCanBeLeftOut() {
        model.show(List.of(1L, 2L, 3L));
        model.leaveOut(2);
        assertThat(model.runs()).containsExactly(1L, 3L);
    }

    @Test
    void foldingTwiceChangesNothing() {
        model.show(List.of(1L, 2L));
        var rows = model.sheet().get().rows();
        model.fold("params/data");
        assertThat(model.sheet().get().rows()).hasSizeLessThan(rows.size());
        model.fold("params/data");
        assertThat(model.sheet().get().rows()).isEqualTo(rows);
    }
}
