package io.trialdesk.boot;

import io.trialdesk.store.Store;
import io.trialdesk.ui.plot.Charts;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.testing.Hand;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// The real window on a workspace, to be acted on and pictured.
final class Studio implements AutoCloseable {
    private static final Duration MOST = Duration.ofSeconds(60);

    /// How many pulses without a change make a picture still.
    private static final int STILL = 6;

    /// A caret blinks, so a picture with it is never still.
    private static final String NO_CARET =
            "data:text/css,.text-input%20{%20-fx-display-caret:%20false;%20}";

    private final Store store;
    private final MainWindow window;
    private final Scene scene;
    private final Stage stage;
    private final Hand hand;

    Studio(Workspace workspace, ThemeChoice look, int width, int height) {
        store = workspace.store();
        window = Screens.on(() -> new MainWindow(workspace.services(), look, new Nobody()));
        scene = Screens.on(() -> window.scene(width, height));
        Screens.run(() -> scene.getStylesheets().add(NO_CARET));
        stage = Screens.stage(scene);
        hand = new Hand(scene);
    }

    /// What the window shows.
    Store store() {
        return store;
    }

    Hand hand() {
        return hand;
    }

    MainWindow window() {
        return window;
    }

    void go(Place place) {
        Screens.run(() -> window.shell().navigator().go(place));
        Screens.settle();
    }

    /// Does what an entry of the palette does.
    void act(String id) {
        Screens.run(() -> window.shell().actions().byId(id).orElseThrow().fire());
        Screens.settle();
    }

    void select(Long... runs) {
        Screens.run(() -> window.runsScreen().select(List.of(runs)));
        still();
    }

    void filter(String text) {
        Screens.run(() -> ((TextField) hand.find("#filter")).setText(text));
        still();
    }

    void choose(String list, int line) {
        Screens.run(() -> ((ListView<?>) hand.find(list)).getSelectionModel().select(line));
        still();
    }

    boolean visible(String selector) {
        Node node = scene.getRoot().lookup(selector);
        return node != null && node.isVisible();
    }

    /// The picture, once nothing has changed for a while.
    BufferedImage still() {
        int[] last = new int[0];
        int same = 0;
        long deadline = System.nanoTime() + MOST.toNanos();
        while (same < STILL && System.nanoTime() < deadline) {
            Screens.settle();
            var now = Screens.on(this::pixels);
            boolean done = Screens.on(this::isDone);
            same = done && Arrays.equals(now, last) ? same + 1 : 0;
            last = now;
        }
        return Screens.on(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
    }

    /// Whether nothing is on its way: no bar runs, every card of media shows something, and every
    /// chart has its picture.
    private boolean isDone() {
        var root = scene.getRoot();
        boolean blank = root.lookupAll(".td-sight").stream().anyMatch(Studio::isBlank);
        boolean busy = root.lookupAll(".td-thin-progress").stream().anyMatch(Studio::isSeen);
        boolean charts = root.lookupAll(".td-chart").isEmpty();
        return !busy && !blank && (charts || Charts.painted(scene));
    }

    private static boolean isBlank(Node node) {
        return ((Pane) node).getChildren().isEmpty() && isSeen(node);
    }

    private static boolean isSeen(Node node) {
        return node.getParent() == null
                ? node.isVisible()
                : node.isVisible() && isSeen(node.getParent());
    }

    private int[] pixels() {
        var image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var argb = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return argb;
    }

    @Override
    public void close() {
        Screens.run(
                () -> {
                    stage.close();
                    stage.setScene(null);
                    window.close();
                });
    }

    private static final class Nobody implements MainWindow.Outside {
        @Override
        public void askFolder(Consumer<String> taker) {}

        @Override
        public void add(String location) {}
    }
}
