package io.trialdesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Who may read while a window builds its first rows.
class HeadStartTest {
    private final HeadStart headStart = new HeadStart();

    @Test
    void nobodyWaitsForNoWindow() {
        headStart.begin();
        headStart.stored();
        assertThat(headStart.isOn()).isFalse();
        assertThat(headStart.left()).isZero();
    }

    @Test
    void oneReadsAndDoesNotRestUntilRunsAreStored() {
        headStart.give();
        headStart.begin();
        assertThat(headStart.isOn()).isTrue();
        assertThat(headStart.left()).isZero();
    }

    @Test
    void itRestsUntilTheRunsAreInSight() throws Exception {
        headStart.give();
        headStart.begin();
        headStart.stored();
        assertThat(headStart.left()).isPositive();
        var resting =
                CompletableFuture.runAsync(headStart::rest, task -> Thread.ofVirtual().start(task));
        headStart.inSight();
        resting.get(10, TimeUnit.SECONDS);
        assertThat(headStart.isOn()).isFalse();
        assertThat(headStart.left()).isZero();
    }

    @Test
    void aWindowThatShowsNothingHoldsNobodyUpTwice() {
        headStart.give();
        headStart.begin();
        headStart.stored();
        headStart.rest();
        assertThat(headStart.isOn()).isFalse();
        headStart.stored();
        headStart.begin();
        assertThat(headStart.isOn()).isFalse();
    }

    @Test
    void aFolderThatWasReadWithoutFindingRunsTakesNothingFromTheNext() {
        headStart.give();
        headStart.begin();
        while (headStart.isOn()) {
            Thread.onSpinWait();
        }
        headStart.begin();
        assertThat(headStart.isOn()).isTrue();
    }
}
