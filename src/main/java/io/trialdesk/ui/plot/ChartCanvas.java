package io.trialdesk.ui.plot;

import io.trialdesk.plot.Axis;
import io.trialdesk.plot.Axis.Unit;
import io.trialdesk.plot.Figure;
import io.trialdesk.plot.Mapping;
import io.trialdesk.plot.Picture;
import io.trialdesk.plot.Plot;
import io.trialdesk.plot.Print;
import io.trialdesk.plot.Scale;
import io.trialdesk.plot.View;
import io.trialdesk.ui.theme.Style;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// The picture of a chart with crosshair, list of values and zooming. Keeps the last picture while
/// the next one is painted. FX thread only.
final class ChartCanvas extends Region {
    private final ChartContext context;
    private final PixelView pixels = new PixelView();
    private final Crosshair crosshair = new Crosshair();
    private final Rectangle box = new Rectangle();
    private final Rectangle clip = new Rectangle();
    private final Renders renders;
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.ALL);
    private final ObjectProperty<Scale> yScale = new SimpleObjectProperty<>(Scale.LINEAR);
    private final ObjectProperty<Scale> xScale = new SimpleObjectProperty<>(Scale.LINEAR);
    private final ObjectProperty<Picture> picture = new SimpleObjectProperty<>();

    private CardLines lines = CardLines.NONE;
    private @Nullable Plot asked;
    private OptionalDouble mouseY = OptionalDouble.empty();

    ChartCanvas(ChartContext context) {
        this.context = context;
        renders = new Renders(context.painters(), context.uiThread(), this::show);
        box.getStyleClass().add(Style.ZOOM_BOX);
        box.setManaged(false);
        box.setVisible(false);
        box.setMouseTransparent(true);
        setClip(clip);
        getChildren().addAll(pixels, box, crosshair);
        setFocusTraversable(true);
        getStyleClass().add(Style.CHART);
        view.subscribe(ignored -> repaint());
        xScale.subscribe(ignored -> repaint());
        yScale.subscribe(ignored -> repaint());
        new CanvasGestures(this).listen();
    }

    /// Shows other curves; what part of them is in sight stays when they answer a like question.
    void show(CardLines next) {
        boolean other =
                next.question().x() != lines.question().x()
                        || !next.question().metric().equals(lines.question().metric());
        lines = next;
        if (other) {
            view.set(View.ALL);
        }
        if (next.isEmpty()) {
            asked = null;
            pixels.setVisible(false);
        }
        repaint();
        point();
    }

    CardLines lines() {
        return lines;
    }

    ObjectProperty<View> view() {
        return view;
    }

    ObjectProperty<Scale> yScale() {
        return yScale;
    }

    ObjectProperty<Scale> xScale() {
        return xScale;
    }

    /// The picture on screen; null until there is one.
    ObjectProperty<Picture> picture() {
        return picture;
    }

    /// The box the user pulls up to zoom into.
    Rectangle box() {
        return box;
    }

    ChartLink link() {
        return context.link();
    }

    Optional<Mapping> mapping() {
        return Optional.ofNullable(picture.get()).map(Picture::mapping);
    }

    /// Paints anew, for example because another run came forward or the look changed.
    void repaint() {
        if (lines.isEmpty()) {
            return;
        }
        plot().ifPresent(
                        plot -> {
                            if (!plot.equals(asked)) {
                                asked = plot;
                                renders.ask(plot);
                            }
                        });
    }

    /// Paints a still picture off the FX thread and hands it over on the FX thread.
    void paintStill(Plot plot, Consumer<Print> done) {
        context.painters()
                .execute(
                        () -> {
                            var print = Figure.print(plot);
                            context.uiThread().execute(() -> done.accept(print));
                        });
    }

    /// What is shown, as a value; nothing while there is no room.
    Optional<Plot> plot() {
        var inked = lines.inked(context.link().run().get());
        return CanvasPlot.of(
                this,
                inked,
                new Axis("", xScale.get(), CanvasPlot.unit(lines.question().x())),
                new Axis("", yScale.get(), Unit.NUMBER),
                view.get(),
                context.look().getValue());
    }

    /// The first picture of other curves is shown once it is theirs, later ones as they come.
    private void show(Plot plot, Picture next) {
        picture.set(next);
        pixels.show(next, CanvasPlot.outputScale(this));
        pixels.setVisible(pixels.isVisible() || plot.equals(asked));
        point();
    }

    /// Puts the mouse at a height over this chart, or away from it.
    void mouseAt(OptionalDouble height) {
        mouseY = height;
        point();
    }

    /// Draws the crosshair where the link says, and names the nearest run to it.
    void point() {
        var map = mapping();
        var at = context.link().x().get();
        if (map.isEmpty() || at.isEmpty() || getHeight() < Plot.SMALLEST) {
            crosshair.hide();
            return;
        }
        double pixel = map.get().pixelX(at.getAsDouble());
        if (!(pixel >= map.get().left() - 1 && pixel <= map.get().right() + 1)) {
            crosshair.hide();
            return;
        }
        var readings = Readings.of(lines, map.get(), pixel, mouseY.orElse(Double.NaN));
        crosshair.show(readings, map.get(), mouseY.isPresent(), word(readings.at()));
        if (mouseY.isPresent()) {
            var run = readings.nearest();
            context.link()
                    .run()
                    .set(
                            run.isEmpty()
                                    ? OptionalLong.empty()
                                    : OptionalLong.of(
                                            readings.values().get(run.getAsInt()).run().key()));
        }
    }

    private String word(double x) {
        return XWord.of(lines.question().x(), x);
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        crosshair.resize(getWidth(), getHeight());
        repaint();
    }
}
