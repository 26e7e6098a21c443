package io.trialdesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Who may read while a window builds its first rows.
class HeadStartTest {
    private final HeadStart headStart = new HeadStart();

    @Test
    void nobodyWaitsForNoWindow() throws Exception {
        assertThat(headStart.isOn()).isFalse();
        headStart.stored();
        resting().get(10, TimeUnit.SECONDS);
    }

    @Test
    void oneReadsUntilRunsAreStored() throws Exception {
        headStart.give();
        assertThat(headStart.isOn()).isTrue();
        resting().get(10, TimeUnit.SECONDS);
    }

    @Test
    void itRestsUntilTheRunsAreInSight() throws Exception {
        headStart.give();
        headStart.stored();
        var resting = resting();
        assertThatThrownBy(() -> resting.get(100, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
        headStart.inSight();
        resting.get(10, TimeUnit.SECONDS);
        assertThat(headStart.isOn()).isFalse();
    }

    @Test
    void aWindowThatShowsNothingHoldsNobodyUpForLong() throws Exception {
        headStart.give();
        headStart.stored();
        resting().get(10, TimeUnit.SECONDS);
        assertThat(headStart.isOn()).isFalse();
    }

    @Test
    void aFolderWithoutRunsIsWalkedByAllSoon() {
        headStart.give();
        long begun = System.nanoTime();
        while (headStart.isOn()) {
            assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(10));
            Thread.onSpinWait();
        }
    }

    private CompletableFuture<Void> resting() {
        return CompletableFuture.runAsync(headStart::rest, task -> Thread.ofVirtual().start(task));
    }
}
