package bench;

import io.trialdesk.boot.LiveWindow;
import io.trialdesk.format.Formats;
import io.trialdesk.ui.fx.UiThread;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/// Adds a folder to the open window of the program: HOME FOLDER RUNS CONTROL. Its clock starts when the folder is added, some
/// seconds after the window is there, which somebody needs to choose one. Tells when the first rows, and when all of
/// them, were on the screen, and how long the window stood still at most.
final class FirstRows extends AnimationTimer {
    private static final Duration CHOOSING = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Scene scene;
    private final int runs;
    private final CountDownLatch over = new CountDownLatch(1);
    private long begun;
    private long last;
    private long still;
    private long first;
    private long all;

    private FirstRows(Scene scene, int runs) {
        this.scene = scene;
        this.runs = runs;
    }

    public static void main(String[] args) {
        try {
            var window = new LiveWindow(Path.of(args[0]));
            var shown = new FutureTask<>(window::show);
            UiThread.start(shown);
            var watch = new FirstRows(shown.get(), Integer.parseInt(args[2]));
            Thread.sleep(CHOOSING);
            var started = new FutureTask<Void>(watch::start, null);
            new UiThread().execute(started);
            started.get();
            var control = Control.of(args[3]);
            window.follow(Path.of(args[1]), control == Control.NONE ? Formats.all() : SpoiledFormat.all(control));
            if (!watch.over.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("only " + window.store().catalogue().now().rows() + " runs came");
            }
            System.out.println("DONE");
            System.out.printf(
                    "{\"first\":%.6f,\"all\":%.6f,\"still\":%.6f}%n",
                    watch.first / 1e9, watch.all / 1e9, watch.still / 1e9);
        } catch (Exception problem) {
            problem.printStackTrace();
            System.exit(1);
        }
        // The toolkit and the program's own threads are of no more use.
        System.exit(0);
    }

    @Override
    public void start() {
        begun = System.nanoTime();
        last = begun;
        super.start();
    }

    /// Cells that are there now were laid out and painted by the pulse before.
    @Override
    public void handle(long now) {
        long at = System.nanoTime();
        still = Math.max(still, at - last);
        last = at;
        int rows = scene.lookup("#runs-table") instanceof TableView<?> table ? table.getItems().size() : 0;
        if (first == 0 && rows > 0 && scene.getRoot().lookupAll(".table-row-cell .td-name").stream().anyMatch(FirstRows::filled)) {
            first = at - begun;
        }
        if (rows == runs) {
            all = at - begun;
            stop();
            over.countDown();
        }
    }

    private static boolean filled(Node cell) {
        return cell instanceof IndexedCell<?> it && !it.isEmpty();
    }
}
