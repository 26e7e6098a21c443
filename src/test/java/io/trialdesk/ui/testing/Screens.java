package io.trialdesk.ui.testing;

import io.trialdesk.ui.fx.UiThread;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

/// The toolkit in tests: starts once per process, runs things on its thread, waits for pulses,
/// takes pictures.
public final class Screens {
    private static final CompletableFuture<Boolean> STARTED = new CompletableFuture<>();

    static {
        // AWT's classes first, by one thread: they and the toolkit's can wait for each other
        // forever.
        var _ = new java.awt.image.BufferedImage(1, 1, java.awt.image.BufferedImage.TYPE_INT_ARGB);
        UiThread.start(
                () -> {
                    UiThread.endWithLastWindow(false);
                    STARTED.complete(true);
                });
    }

    private Screens() {}

    /// Runs something on the FX thread and returns what it gives.
    public static <T> T on(Supplier<T> task) {
        STARTED.join();
        if (UiThread.isHere()) {
            return task.get();
        }
        var result = new CompletableFuture<T>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(task.get());
                    } catch (Throwable problem) {
                        result.completeExceptionally(problem);
                    }
                });
        return result.orTimeout(60, TimeUnit.SECONDS).join();
    }

    public static void run(Runnable task) {
        var _ =
                on(
                        () -> {
                            task.run();
                            return true;
                        });
    }

    /// Opens a window at the corner of the screen, where the headless platform gets pointers right.
    public static Stage stage(Scene scene) {
        return on(
                () -> {
                    var stage = new Stage(StageStyle.UNDECORATED);
                    stage.setScene(scene);
                    stage.setX(0);
                    stage.setY(0);
                    stage.setWidth(scene.getWidth());
                    stage.setHeight(scene.getHeight());
                    stage.show();
                    stage.requestFocus();
                    return stage;
                });
    }

    /// Waits until two pulses have passed, after which everything set is laid out.
    public static void settle() {
        for (int i = 0; i < 2; i++) {
            var pulse = new CompletableFuture<Boolean>();
            run(
                    () -> {
                        var timer =
                                new javafx.animation.AnimationTimer() {
                                    @Override
                                    public void handle(long now) {
                                        stop();
                                        pulse.complete(true);
                                    }
                                };
                        timer.start();
                        Platform.requestNextPulse();
                    });
            pulse.orTimeout(20, TimeUnit.SECONDS).join();
        }
    }

    /// Waits until something is so, asked on the FX thread.
    public static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!on(condition::getAsBoolean)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain until " + what);
            }
            settle();
        }
        settle();
    }

    /// Writes a picture of the scene.
    public static void shot(Scene scene, Path file) {
        settle();
        var picture = on(() -> scene.snapshot(null));
        var image = SwingFXUtils.fromFXImage(picture, null);
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
