package io.trialdesk.ui.plot;

import io.trialdesk.ui.fx.UiThread;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.testing.StillClock;
import io.trialdesk.ui.theme.Look;
import io.trialdesk.ui.theme.RunColours;
import io.trialdesk.ui.theme.Theme;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/// What tests of charts share.
public final class Charts {
    private static final String[] NAMES = {
        "warm-start-", "deep-8-", "seed-", "brisk-ibex-", "resnet50-cosine-lr3e-4-bs256-",
    };

    private Charts() {}

    public static ChartContext context(PointSource points, Theme theme) {
        var workers = Executors.newVirtualThreadPerTaskExecutor();
        return new ChartContext(
                points,
                workers,
                workers,
                new UiThread(),
                new StillClock(Instant.parse("2026-11-24T09:00:00Z")),
                theme.look(),
                new ChartLink());
    }

    static List<ChartRun> runs(int count, Look look) {
        var colours = new RunColours();
        var keys = LongStream.rangeClosed(1, count).boxed().toList();
        colours.show(keys);
        return keys.stream()
                .map(k -> new ChartRun(k, NAMES[(int) (k % 5)] + k, colours.argb(k, look)))
                .toList();
    }

    /// Whether every chart in sight has a picture.
    public static boolean painted(Scene scene) {
        var canvases = scene.getRoot().lookupAll(".td-chart");
        return !canvases.isEmpty()
                && canvases.stream()
                        .filter(c -> c.isVisible() && c.getParent().isVisible())
                        .allMatch(c -> ((ChartCanvas) c).picture().get() != null);
    }

    /// Puts the mouse over the first chart.
    public static void hover(Scene scene) {
        Screens.run(
                () -> {
                    var canvas =
                            (ChartCanvas)
                                    scene.getRoot().lookupAll(".td-chart").stream()
                                            .filter(c -> c.isVisible())
                                            .findFirst()
                                            .orElseThrow();
                    double x = canvas.getWidth() * 0.45;
                    canvas.fireEvent(
                            mouse(canvas, MouseEvent.MOUSE_MOVED, x, canvas.getHeight() * 0.5));
                });
        for (int i = 0; i < 12; i++) {
            Screens.settle();
        }
    }

    /// An event at a place of a node.
    static MouseEvent mouse(Node node, EventType<MouseEvent> type, double x, double y) {
        var at = node.localToScene(x, y);
        return new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                new PickResult(node, at.getX(), at.getY()));
    }
}
