package io.trialdesk.ui.fx;

import io.trialdesk.work.Clock;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// Where a screen's work is done: what blocks on workers, what shows on the FX thread, what comes
/// later by the clock. Any thread.
public record Threads(Executor workers, Executor uiThread, Clock clock) {
    private static final Duration REST = Duration.ofMillis(100);

    /// Work that blocks and may fail in an expected way, which the message of its exception says in
    /// one sentence.
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    /// A feed with the usual rest between paints.
    public <Q, A> Live<Q, A> live(Q first, Function<Q, A> source, Live.Screen<A> screen) {
        return new Live<>(first, source, screen, REST, workers, uiThread, clock);
    }

    /// Works, then hands what came of it, or the sentence that says why nothing came, to the FX
    /// thread. A bug in the work stays one.
    public <T> void work(Work<T> work, Consumer<T> done, Consumer<String> failed) {
        workers.execute(
                () -> {
                    try {
                        var result = work.run();
                        uiThread.execute(() -> done.accept(result));
                    } catch (IOException problem) {
                        var sentence = String.valueOf(problem.getMessage());
                        uiThread.execute(() -> failed.accept(sentence));
                    }
                });
    }
}
