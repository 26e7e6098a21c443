package io.trialdesk.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.work.Clock;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

class LiveTest {
    private final Queue<Runnable> workers = new ArrayDeque<>();
    private final Queue<Runnable> screenThread = new ArrayDeque<>();
    private final Queue<Runnable> timer = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private int loads;
    private final Live<String, String> live =
            new Live<>(
                    "first",
                    this::load,
                    new Live.Screen<>() {
                        @Override
                        public void show(String answer) {
                            shown.add(answer);
                        }

                        @Override
                        public void fail(RuntimeException problem) {
                            failed.add(String.valueOf(problem.getMessage()));
                        }
                    },
                    Duration.ofMillis(100),
                    workers::add,
                    screenThread::add,
                    new Clock() {
                        @Override
                        public Instant now() {
                            return Instant.EPOCH;
                        }

                        @Override
                        public void after(Duration delay, Runnable task) {
                            timer.add(task);
                        }
                    });

    private String load(String question) {
        loads++;
        if (question.equals("bad")) {
            throw new IllegalStateException("no");
        }
        return question + "!";
    }

    @Test
    void manyNoticesDuringOneLoadCostOneMoreLoad() {
        for (int i = 0; i < 1000; i++) {
            live.stale();
        }
        runAll(workers);
        runAll(screenThread);
        runAll(timer);
        runAll(workers);
        runAll(screenThread);
        assertThat(loads).isEqualTo(2);
    }

    @Test
    void anAnswerToAnOldQuestionIsNeverShown() {
        live.ask("old");
        live.ask("new");
        drain();
        assertThat(shown).doesNotContain("old!").contains("new!");
    }

    @Test
    void theScreenRestsBetweenTwoNotices() {
        live.stale();
        runAll(workers);
        runAll(screenThread);
        live.stale();
        assertThat(workers).isEmpty();
        runAll(timer);
        assertThat(workers).hasSize(1);
    }

    @Test
    void whatMayComeLaterWaitsForARestAndAnyNumberOfNoticesCostOneLoad() {
        live.staleLater();
        live.staleLater();
        assertThat(workers).isEmpty();
        runAll(timer);
        drain();
        assertThat(loads).isEqualTo(1);
        live.staleLater();
        live.ask("now");
        assertThat(workers).hasSize(1);
        drain();
        assertThat(shown).endsWith("now!");
    }

    @Test
    void aFailureIsShownAndTheNextQuestionIsAnswered() {
        live.ask("bad");
        drain();
        live.ask("good");
        drain();
        assertThat(failed).containsExactly("no");
        assertThat(shown).containsExactly("good!");
    }

    @Test
    void nothingIsShownAfterClosing() {
        live.ask("late");
        live.close();
        drain();
        assertThat(shown).isEmpty();
    }

    private void drain() {
        while (!workers.isEmpty() || !screenThread.isEmpty() || !timer.isEmpty()) {
            runAll(workers);
            runAll(screenThread);
            runAll(timer);
        }
    }

    private static void runAll(Queue<Runnable> queue) {
        for (int i = queue.size(); i > 0; i--) {
            queue.remove().run();
        }
    }
}
