package io.trialdesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trialdesk.work.Cancel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/// Things done by several threads, and by one alone while a window has a head start.
@Timeout(30)
class WorkersTest {
    private final HeadStart headStart = new HeadStart();

    @Test
    void whileTheHeadStartLastsOneThreadWorks() {
        given();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Workers.each(
                List.of(1, 2, 3, 4),
                headStart,
                Cancel.NEVER,
                _ -> {
                    if (headStart.isOn()) {
                        threads.add(Thread.currentThread());
                    }
                });
        assertThat(threads).hasSize(1);
    }

    @Test
    void othersHelpOneThatIsBusyForLongOnceItIsOver() {
        given();
        var both = new CountDownLatch(2);
        Workers.each(List.of(1, 2), headStart, Cancel.NEVER, _ -> meet(both));
        assertThat(both.getCount()).isZero();
    }

    @Test
    void anErrorIsThrownToWhoeverWaits() {
        given();
        assertThatThrownBy(
                        () ->
                                Workers.each(
                                        List.of(1, 2, 3),
                                        headStart,
                                        Cancel.NEVER,
                                        _ -> {
                                            throw new StackOverflowError("too deep");
                                        }))
                .isInstanceOf(StackOverflowError.class);
    }

    private void given() {
        headStart.give();
        headStart.begin();
    }

    private static void meet(CountDownLatch both) {
        both.countDown();
        try {
            both.await();
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }
}
