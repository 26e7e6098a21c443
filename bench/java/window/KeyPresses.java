package bench;

import io.trialdesk.store.Store;
import io.trialdesk.ui.fx.UiThread;
import io.trialdesk.work.SystemClock;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;

/// Types into the filter of the runs screen: HOME PRESSES SEED CONTROL. The clock runs from the key
/// event to the moment when the pixels of the new rows are on the (headless) screen, looked for
/// every half millisecond. Presses come at random moments of a frame; every press changes the rows.
final class KeyPresses {
    private static final String FILTER =
            "params.model = 'resnet50' and metrics.accuracy > 0.5 and metrics.loss < 0.2";
    private static final String DIGITS = "123456789";
    private static final long LOOK_EVERY = 500_000;
    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();
    private static final int WARMUPS = 60;

    private final RunsWindow window;
    private final Random random;

    private KeyPresses(RunsWindow window, long seed) {
        this.window = window;
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws IOException, ExecutionException, InterruptedException {
        var control = Control.of(args[3]);
        var clock = new SystemClock();
        var store = Store.open(Path.of(args[0]), clock);
        int runs = store.catalogue().now().rows();
        var started = new FutureTask<>(() -> new RunsWindow(store, clock, control));
        UiThread.start(started);
        var typing = new KeyPresses(started.get(), Long.parseLong(args[2]));
        typing.until("all runs are shown", () -> typing.window.rows() == runs);
        typing.write();
        var times = typing.times(Integer.parseInt(args[1]));
        System.out.println("DONE");
        System.out.printf("{\"runs\":%d,%s}%n", runs, times);
        UiThread.end();
        store.close();
        clock.close();
    }

    private void write() throws ExecutionException, InterruptedException {
        var expected =
                on(
                        () -> {
                            window.write(FILTER);
                            return window.expected();
                        });
        until("the filter is answered", () -> window.rows() == expected && window.isPainted());
    }

    /// Seconds from the key to the new rows in the list, and to their pixels.
    private record Press(double answered, double painted) {}

    private String times(int presses) throws ExecutionException, InterruptedException {
        var answers = new StringJoiner(",");
        var times = new StringJoiner(",");
        for (int i = 0; i < WARMUPS + presses; i++) {
            LockSupport.parkNanos(20_000_000 + random.nextInt(33_000_000));
            boolean types = i % 2 == 0;
            var press = press(types ? DIGITS.charAt(i / 2 % DIGITS.length()) : '\b');
            if (i >= WARMUPS) {
                answers.add("%.6f".formatted(press.answered()));
                times.add("%.6f".formatted(press.painted()));
            }
        }
        return "\"answers\":[%s],\"times\":[%s]".formatted(answers, times);
    }

    /// One press, checked: the rows must be as many as a question of its own finds.
    private Press press(char key) throws ExecutionException, InterruptedException {
        long before = on(() -> (long) window.changes());
        long start =
                on(
                        () -> {
                            long now = System.nanoTime();
                            if (key == '\b') {
                                window.back();
                            } else {
                                window.type(String.valueOf(key));
                            }
                            return now;
                        });
        until("new rows are painted", () -> window.changes() > before && window.isPainted());
        double painted = (System.nanoTime() - start) / 1e9;
        double answered = (on(window::changedAt) - start) / 1e9;
        int shown = on(window::rows);
        int expected = on(window::expected);
        if (shown != expected) {
            throw new IllegalStateException(shown + " rows are shown, expected " + expected);
        }
        return new Press(answered, painted);
    }

    private void until(String what, Callable<Boolean> condition)
            throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE;
        while (!on(condition)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited in vain until " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY);
        }
    }

    private static <T> T on(Callable<T> question) throws ExecutionException, InterruptedException {
        var task = new FutureTask<>(question);
        new UiThread().execute(task);
        return task.get();
    }
}
