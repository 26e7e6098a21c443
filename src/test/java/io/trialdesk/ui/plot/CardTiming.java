package io.trialdesk.ui.plot;

import io.trialdesk.plot.View;
import io.trialdesk.series.XAxis;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.theme.Look;
import io.trialdesk.ui.theme.Theme;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.scene.Scene;

import java.util.Arrays;

/// Times a whole card with 100 runs of 10,000 points, from the question to the picture on the FX
/// thread: opening another metric, and zooming step by step. The clock runs while other processes
/// do.
public final class CardTiming {
    private final Theme theme = Screens.on(() -> new Theme(ThemeChoice.DARK));
    private final FakePoints points = new FakePoints(10_000);
    private final ChartCard card = Screens.on(() -> new ChartCard(Charts.context(points, theme)));

    private CardTiming() {}

    public static void main(String[] args) {
        new CardTiming().run();
        System.exit(0);
    }

    private void run() {
        var scene = Screens.on(() -> new Scene(card, 1000, 700));
        Screens.run(() -> Theme.dress(scene));
        Screens.stage(scene);
        Screens.settle();
        var canvas = (ChartCanvas) card.chart();
        for (var metric : new String[] {"a/loss", "b/loss", "c/loss", "d/loss", "e/loss"}) {
            Charts.runs(100, Look.DARK).forEach(run -> points.points(run.key(), metric));
            long start = System.nanoTime();
            Screens.run(() -> ask(metric));
            Screens.until("painted", () -> isOn(canvas, metric));
            System.out.printf("open %s: %.0f ms%n", metric, (System.nanoTime() - start) / 1e6);
        }
        zoom(canvas);
    }

    private void ask(String metric) {
        card.ask(new ChartQuestion(metric, Charts.runs(100, Look.DARK), XAxis.STEP, 0));
    }

    private static boolean isOn(ChartCanvas canvas, String metric) {
        return canvas.lines().question().metric().equals(metric)
                && canvas.lines().lines().size() == 100
                && canvas.picture().get() != null
                && canvas.isVisible();
    }

    private static void zoom(ChartCanvas canvas) {
        var millis = new double[300];
        for (int i = 0; i < millis.length; i++) {
            double part = 100_000 * Math.pow(0.99, i);
            long start = System.nanoTime();
            Screens.run(() -> canvas.view().set(View.ALL.overX(20_000, 20_000 + part)));
            long deadline = System.nanoTime() + 2_000_000_000L;
            while (canvas.mapping().orElseThrow().window().x1() != 20_000 + part
                    && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "zoom frame: p50 %.1f p95 %.1f p99 %.1f max %.1f ms%n",
                millis[150], millis[285], millis[297], millis[299]);
    }
}
