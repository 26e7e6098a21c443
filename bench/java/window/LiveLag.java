package bench;

import io.trialdesk.boot.LiveWindow;
import io.trialdesk.format.Formats;
import io.trialdesk.ui.fx.UiThread;
import io.trialdesk.ui.theme.Style;

import javafx.scene.Scene;
import javafx.scene.robot.Robot;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Watches a training in the program's window: HOME FOLDER POINTS CONTROL COMMAND..., where the command logs into the
/// folder as `live_log.py` does. The screen's pixels are looked at every two milliseconds; a point is seen when the curve
/// of every metric ends at its level. Prints when each point was seen, what the training told, and what is stored.
final class LiveLag {
    private static final List<String> METRICS = List.of("accuracy", "loss", "rate");
    private static final long LOOK_EVERY = 2_000_000;
    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();

    /// A fault of five milliseconds would be lost in a gate of a hundred; this makes it a hundred for a point, which
    /// is three series.
    private static final int SLOWER = 7;

    private final LiveWindow window;
    private final long[] seen;
    private long run;
    private List<CurveEnd> curves = List.of();
    private int next = 3;

    private LiveLag(LiveWindow window, int points) {
        this.window = window;
        this.seen = new long[points];
    }

    public static void main(String[] args) throws IOException {
        var control = Control.of(args[3]);
        var command = Arrays.copyOfRange(args, 4, args.length);
        var training = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var told = training.inputReader(StandardCharsets.UTF_8)) {
            told.readLine();
            var window = new LiveWindow(Path.of(args[0]));
            var started = new FutureTask<>(window::show);
            UiThread.start(started);
            var lag = new LiveLag(window, Integer.parseInt(args[2]));
            window.follow(
                    Path.of(args[1]),
                    control == Control.NONE ? Formats.all() : SpoiledFormat.all(control, SLOWER));
            lag.begin(started.get());
            try (var go = training.outputWriter(StandardCharsets.UTF_8)) {
                go.write("go\n");
            }
            lag.watch(training, told);
        } catch (IOException | ExecutionException | InterruptedException | RuntimeException problem) {
            problem.printStackTrace();
            System.exit(1);
        } finally {
            training.destroy();
        }
        // The toolkit and the program's own threads are of no more use, however the window was left.
        System.exit(0);
    }

    private void begin(Scene scene) throws ExecutionException, InterruptedException {
        while (window.store().catalogue().now().rows() == 0) {
            LockSupport.parkNanos(10 * LOOK_EVERY);
        }
        run = window.store().catalogue().now().key(0);
        on(
                () -> {
                    window.select(run);
                    return true;
                });
        until("its curves are drawn", () -> learn(scene));
    }

    private boolean learn(Scene scene) {
        var robot = new Robot();
        curves =
                scene.getRoot().lookupAll("." + Style.CHART).stream()
                        .filter(chart -> chart.isVisible() && chart.getBoundsInLocal().getWidth() > 0)
                        .map(chart -> new CurveEnd(robot, chart))
                        .filter(CurveEnd::learn)
                        .toList();
        return curves.size() == METRICS.size();
    }

    private void watch(Process training, BufferedReader told)
            throws ExecutionException, InterruptedException, IOException {
        long deadline = Long.MAX_VALUE;
        while (next < seen.length && System.nanoTime() < deadline) {
            int shown = on(() -> curves.stream().mapToInt(this::reached).min().orElse(0));
            var now = Instant.now();
            for (; next < shown; next++) {
                seen[next] = now.getEpochSecond() * 1_000_000_000L + now.getNano();
            }
            if (!training.isAlive() && deadline == Long.MAX_VALUE) {
                deadline = System.nanoTime() + Duration.ofSeconds(3).toNanos();
            }
            LockSupport.parkNanos(LOOK_EVERY);
        }
        var last = told.readLine();
        System.out.println("DONE");
        System.out.printf(
                "{\"seen\":%s,\"stored\":{%s},%s%n", Arrays.toString(seen), stored(), last.substring(1));
        UiThread.end();
        window.close();
    }

    /// How many points a curve shows, by the level at which it ends. Points that came together are few, so the next
    /// one with that level is the one.
    private int reached(CurveEnd curve) {
        var level = curve.level();
        for (int n = next - 1; level.isPresent() && n < Math.min(seen.length, next + CurveEnd.TOP); n++) {
            if (levelOf(n) == level.getAsInt()) {
                return n + 1;
            }
        }
        return 0;
    }

    private static int levelOf(int point) {
        int at = (point - 2) % (2 * CurveEnd.TOP);
        return Math.min(at, 2 * CurveEnd.TOP - at);
    }

    private String stored() {
        return METRICS.stream()
                .map(metric -> "\"%s\":%s".formatted(metric, stored(metric)))
                .collect(Collectors.joining(","));
    }

    private String stored(String metric) {
        var points = window.store().series().points(run, metric);
        var pairs = new ArrayList<String>();
        IntStream.range(0, points.size())
                .forEach(i -> pairs.add("[%d,%s]".formatted(points.step()[i], points.value()[i])));
        return pairs.toString();
    }

    private static void until(String what, Callable<Boolean> condition)
            throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE;
        while (!on(condition)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited in vain until " + what);
            }
            LockSupport.parkNanos(10 * LOOK_EVERY);
        }
    }

    private static <T> T on(Callable<T> question) throws ExecutionException, InterruptedException {
        var task = new FutureTask<>(question);
        new UiThread().execute(task);
        return task.get();
    }
}
