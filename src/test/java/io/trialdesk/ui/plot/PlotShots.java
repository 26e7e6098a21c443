package io.trialdesk.ui.plot;

import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.theme.Look;
import io.trialdesk.ui.theme.Theme;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.scene.Parent;
import javafx.scene.Scene;

import java.nio.file.Path;
import java.util.List;

/// Pictures of the chart panel for eyes to judge.
public final class PlotShots {
    private static final List<String> METRICS =
            List.of(
                    "train/loss",
                    "train/accuracy",
                    "val/loss",
                    "val/accuracy",
                    "lr",
                    "unlogged",
                    "system/gpu.0.memory_allocated_percent");

    private final Path folder;
    private final Theme theme;

    private PlotShots(Path folder) {
        this.folder = folder;
        this.theme = Screens.on(() -> new Theme(ThemeChoice.LIGHT));
    }

    public static void main(String[] args) {
        var shots = new PlotShots(Path.of(args[0]));
        shots.panel("panel-3-light", Look.LIGHT, 3, 500, 0.0, 460, 800);
        shots.panel("panel-8-dark", Look.DARK, 8, 3000, 0.9, 1280, 800);
        shots.panel("panel-30-light", Look.LIGHT, 30, 3000, 0.95, 1280, 800);
        shots.panel("panel-100-dark", Look.DARK, 100, 10_000, 0, 1920, 1080);
        shots.panel("panel-0-light", Look.LIGHT, 0, 10, 0, 460, 500);
        System.exit(0);
    }

    private void panel(
            String name, Look look, int count, int points, double smoothing, int w, int h) {
        var choice = look.isDark() ? ThemeChoice.DARK : ThemeChoice.LIGHT;
        Screens.run(() -> theme.choice().set(choice));
        var context = Charts.context(new FakePoints(points), theme);
        var model = Screens.on(ChartPanelViewModel::new);
        var panel = Screens.on(() -> new ChartPanel(context, model));
        var scene = Screens.on(() -> new Scene((Parent) panel.root(), w, h));
        Screens.run(() -> Theme.dress(scene));
        var stage = Screens.stage(scene);
        Screens.run(
                () -> {
                    model.smoothing().set(smoothing);
                    model.show(Charts.runs(count, look), METRICS);
                });
        Screens.settle();
        if (count > 0) {
            Screens.until("charts are painted", () -> Charts.painted(scene));
            Charts.hover(scene);
        }
        Screens.shot(scene, folder.resolve(name + ".png"));
        Screens.run(stage::hide);
        Screens.run(panel::close);
    }
}
