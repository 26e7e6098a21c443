package io.trialdesk.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.plot.View;
import io.trialdesk.series.XAxis;
import io.trialdesk.ui.testing.Hand;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.theme.Look;
import io.trialdesk.ui.theme.Theme;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChartCardTest {
    private final FakePoints points = new FakePoints(300);
    private final Theme theme = Screens.on(() -> new Theme(ThemeChoice.LIGHT));
    private final ChartContext context = Charts.context(points, theme);
    private final ChartCard card = Screens.on(() -> new ChartCard(context));
    private final Scene scene = Screens.on(() -> new Scene(card, 600, 300));
    private final Stage stage = open();

    private Stage open() {
        Screens.run(() -> Theme.dress(scene));
        return Screens.stage(scene);
    }

    @AfterEach
    void close() {
        Screens.run(stage::hide);
        Screens.run(card::close);
        Screens.run(theme::close);
    }

    private ChartCanvas canvas() {
        return (ChartCanvas) card.chart();
    }

    private void show(String metric) {
        Screens.run(
                () ->
                        card.ask(
                                new ChartQuestion(
                                        metric, Charts.runs(4, Look.LIGHT), XAxis.STEP, 0)));
    }

    private void showAndWait() {
        show("val/loss");
        Screens.until(
                "the chart is painted",
                () -> canvas().picture().get() != null && !canvas().lines().isEmpty());
    }

    private void mouse(javafx.event.EventType<MouseEvent> type, double x, double y) {
        Screens.run(() -> canvas().fireEvent(Charts.mouse(canvas(), type, x, y)));
    }

    @Test
    void draggingABoxZoomsInAndADoubleClickShowsAllAgain() {
        showAndWait();
        mouse(MouseEvent.MOUSE_PRESSED, 200, 60);
        mouse(MouseEvent.MOUSE_DRAGGED, 300, 62);
        mouse(MouseEvent.MOUSE_RELEASED, 300, 62);
        Screens.until(
                "a part is shown", () -> canvas().mapping().orElseThrow().window().x1() < 2000);
        assertThat(Screens.on(() -> canvas().view().get().x().isEmpty())).isFalse();
        new Hand(scene).doubleClick(canvas());
        Screens.until("all is shown", () -> canvas().view().get().equals(View.ALL));
    }

    @Test
    void keysZoomAndPan() {
        showAndWait();
        Screens.run(canvas()::requestFocus);
        var hand = new Hand(scene);
        hand.key(KeyCode.PLUS);
        var near = Screens.on(() -> canvas().view().get());
        assertThat(near).isNotEqualTo(View.ALL);
        hand.key(KeyCode.DIGIT0);
        assertThat(Screens.on(() -> canvas().view().get())).isEqualTo(View.ALL);
    }

    /// Moves the mouse onto a point of the third line; pictures may still be on their way.
    private boolean pointsAtThird() {
        var map = canvas().mapping().orElseThrow();
        var line = canvas().lines().lines().get(2);
        double x = map.pixelX(line.drawn().x(100));
        double y = map.pixelY(line.drawn().y(100));
        canvas().fireEvent(Charts.mouse(canvas(), MouseEvent.MOUSE_MOVED, x, y));
        return context.link().run().get().equals(java.util.OptionalLong.of(3));
    }

    @Test
    void pointingNamesTheNearestRunToEveryChart() {
        showAndWait();
        Screens.until("the run is pointed at", () -> pointsAtThird());
        assertThat(context.link().run().get()).hasValue(3);
        assertThat(context.link().x().get()).isPresent();
        Screens.run(() -> context.link().run().set(java.util.OptionalLong.of(1)));
        Screens.settle();
    }

    @Test
    void aMetricNobodyLoggedAndAFailureSaySo() {
        show("unlogged");
        Screens.until("it says so", () -> says("No points logged"));
        points.broken(true);
        show("val/other");
        Screens.until("it says why", () -> says("Points cannot be read"));
        points.broken(false);
        new Hand(scene).click(new Hand(scene).text("Try again"));
        Screens.until("the chart is there", () -> !canvas().lines().isEmpty());
    }

    private boolean says(String words) {
        return card.lookupAll(".label").stream()
                .anyMatch(
                        l -> ((Label) l).getText().startsWith(words) && l.getParent().isVisible());
    }

    @Test
    void smoothingDoesNotReadThePointsAgain() {
        showAndWait();
        int reads = points.reads();
        var runs = Charts.runs(4, Look.LIGHT);
        Screens.run(() -> card.ask(new ChartQuestion("val/loss", runs, XAxis.STEP, 0.8)));
        Screens.until("the line is smooth", () -> canvas().lines().lines().getFirst().isSmooth());
        assertThat(points.reads()).isEqualTo(reads);
        Screens.run(card::stale);
        Screens.until("points were read again", () -> points.reads() > reads);
    }
}
