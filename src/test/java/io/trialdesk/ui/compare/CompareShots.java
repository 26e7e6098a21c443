package io.trialdesk.ui.compare;

import io.trialdesk.ui.plot.ChartContext;
import io.trialdesk.ui.plot.Charts;
import io.trialdesk.ui.plot.FakePoints;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.theme.RunColours;
import io.trialdesk.ui.theme.Theme;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.scene.Parent;
import javafx.scene.Scene;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/// Pictures of the Compare screen for eyes to judge.
public final class CompareShots {
    private final Path folder;
    private final Theme theme = Screens.on(() -> new Theme(ThemeChoice.LIGHT));

    private CompareShots(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) {
        var shots = new CompareShots(Path.of(args[0]));
        shots.shoot("compare-2-light", ThemeChoice.LIGHT, 2, 1280, 800, s -> {});
        shots.shoot("compare-3-dark", ThemeChoice.DARK, 3, 1280, 800, s -> {});
        shots.shoot("compare-8-light", ThemeChoice.LIGHT, 8, 1920, 1080, s -> {});
        shots.shoot("compare-30-dark", ThemeChoice.DARK, 30, 1280, 800, s -> {});
        shots.shoot("compare-all-light", ThemeChoice.LIGHT, 3, 1280, 800, CompareShots::all);
        shots.shoot("compare-empty-light", ThemeChoice.LIGHT, 0, 1280, 800, s -> {});
        shots.shoot("compare-failing-dark", ThemeChoice.DARK, -1, 1280, 800, s -> {});
        System.exit(0);
    }

    private static void all(Scene scene) {
        ((javafx.scene.control.CheckBox) scene.lookup("#compare-only")).setSelected(true);
        ((javafx.scene.control.CheckBox) scene.lookup("#compare-only")).fire();
    }

    private void shoot(
            String name, ThemeChoice look, int count, int w, int h, Consumer<Scene> change) {
        Screens.run(() -> theme.choice().set(look));
        ChartContext context = Charts.context(new FakePoints(2000), theme);
        var screen = Screens.on(() -> screen(count, context));
        var scene = Screens.on(() -> new Scene((Parent) screen.root(), w, h));
        Screens.run(() -> Theme.dress(scene));
        var stage = Screens.stage(scene);
        int asked = Math.abs(count);
        Screens.run(() -> screen.arrive(new Place.Compare(keys(asked))));
        Screens.settle();
        if (count > 0) {
            Screens.until("charts are painted", () -> Charts.painted(scene));
        }
        Screens.run(() -> change.accept(scene));
        for (int i = 0; i < 20; i++) {
            Screens.settle();
        }
        if (count > 0) {
            Charts.hover(scene);
        }
        Screens.shot(scene, folder.resolve(name + ".png"));
        Screens.run(stage::hide);
        Screens.run(screen::close);
    }

    private static CompareScreen screen(int count, ChartContext context) {
        RunSource source =
                keys -> {
                    if (count < 0) {
                        throw new IllegalStateException("the workspace's disk is full");
                    }
                    return SomeRuns.sweep(count);
                };
        return new CompareScreen(
                source, SomeRuns::alike, Direction::guess, context, new RunColours(), new NoWay());
    }

    static List<Long> keys(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }
}
