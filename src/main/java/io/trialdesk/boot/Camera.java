package io.trialdesk.boot;

import io.trialdesk.cli.Failure;
import io.trialdesk.cli.Reading;
import io.trialdesk.cli.ScreenshotCommand.Shot;
import io.trialdesk.plot.Png;
import io.trialdesk.ui.fx.UiThread;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Makes pictures of the window without a display. Once per process, since a toolkit starts once.
final class Camera {
    /// A picture is taken once nothing has moved for so many looks.
    private static final int STILL = 8;

    private static final int LOOK_MILLIS = 150;
    private static final int MOST_LOOKS = 200;

    private final Reading reading;
    private final Services services;

    Camera(Reading reading, Services services) {
        this.reading = reading;
        this.services = services;
    }

    /// Reads the sources, shows the screen, waits until it stands still, writes the picture.
    void shoot(Shot shot) {
        var places = reading.sources(shot.sources());
        var chosen =
                shot.select().stream()
                        .map(text -> reading.runAnywhere(places, text).key())
                        .toList();
        Display.none();
        var started = new CompletableFuture<Boolean>();
        UiThread.start(() -> started.complete(true));
        started.join();
        var scene = on(() -> show(shot, chosen));
        write(shot, still(scene));
    }

    private Scene show(Shot shot, List<Long> chosen) {
        var window =
                new MainWindow(
                        services, shot.dark() ? ThemeChoice.DARK : ThemeChoice.LIGHT, NOBODY);
        var scene = window.scene(shot.width(), shot.height());
        var stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(shot.width());
        stage.setHeight(shot.height());
        stage.show();
        window.shell().navigator().go(place(shot, chosen));
        var runs = window.runsScreen();
        if (runs != null) {
            runs.filter(shot.filter());
            runs.select(chosen);
        }
        return scene;
    }

    private static Place place(Shot shot, List<Long> chosen) {
        return switch (shot.screen()) {
            case RUNS -> Place.Runs.ALL;
            case COMPARE -> new Place.Compare(chosen);
            case MODELS -> Place.Models.ALL;
            case JOBS -> Place.Jobs.ALL;
            case SYNC -> new Place.Sync();
        };
    }

    /// The pixels once they have stopped changing.
    private static int[] still(Scene scene) {
        int[] last = new int[0];
        int same = 0;
        for (int look = 0; look < MOST_LOOKS && same < STILL; look++) {
            pause();
            var now = on(() -> pixels(scene));
            same = Arrays.equals(now, last) ? same + 1 : 0;
            last = now;
        }
        return last;
    }

    private static int[] pixels(Scene scene) {
        var image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var argb = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return argb;
    }

    private static void write(Shot shot, int[] argb) {
        try {
            Files.createDirectories(Objects.requireNonNull(shot.out().getParent()));
            try (var out = new BufferedOutputStream(Files.newOutputStream(shot.out()))) {
                Png.write(shot.width(), argb.length / shot.width(), argb, out);
            }
        } catch (IOException e) {
            throw Failure.of("%s cannot be written: %s".formatted(shot.out(), e.getMessage()));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody may interrupt a thread of this program", e);
        }
    }

    private static <T> T on(Supplier<T> task) {
        var result = new CompletableFuture<T>();
        new UiThread()
                .execute(
                        () -> {
                            try {
                                result.complete(task.get());
                            } catch (RuntimeException problem) {
                                result.completeExceptionally(problem);
                            }
                        });
        return result.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static final MainWindow.Outside NOBODY =
            new MainWindow.Outside() {
                @Override
                public void askFolder(Consumer<String> taker) {}

                @Override
                public void add(String location) {}
            };
}
