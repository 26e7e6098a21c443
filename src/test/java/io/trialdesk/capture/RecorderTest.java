package io.trialdesk.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trialdesk.store.Store;
import io.trialdesk.work.SystemClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RecorderTest {

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aCallThatRunsOutOfMemoryIsRefusedAndTheNextOneIsRecorded() throws Exception {
        try (var clock = new SystemClock();
                var store = Store.inMemory(clock);
                var recorder = new Recorder(store, clock)) {
            assertThatThrownBy(
                            () ->
                                    recorder.record(
                                            _ -> {
                                                throw new OutOfMemoryError("no room");
                                            }))
                    .isInstanceOf(Refusal.class);
            assertThat(recorder.<String>record(_ -> "next")).isEqualTo("next");
        }
    }
}
