package io.trialdesk.ui.plot;

import io.trialdesk.plot.Scale;
import io.trialdesk.plot.View;
import io.trialdesk.ui.fx.Live;
import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// One metric of some runs: title, value of the run pointed at, chart. Ask it to show another
/// metric as often as you like; close it to stop its loading. FX thread only.
public final class ChartCard extends BorderPane implements AutoCloseable {
    private static final Duration REST = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final ChartContext context;
    private final CardHead head = new CardHead();
    private final ChartCanvas canvas;
    private final Label words = new Label();
    private final Hyperlink retry = new Hyperlink(Texts.of("plot.retry"));
    private final VBox message = new VBox(words, retry);
    private final CurveLoader loader;
    private final Live<ChartQuestion, CardLines> live;
    private final Subscription watching;
    private ChartQuestion question = ChartQuestion.NOTHING;
    private boolean answered;

    ChartCard(ChartContext context) {
        this.context = context;
        canvas = new ChartCanvas(context);
        loader = new CurveLoader(context.points());
        live =
                new Live<>(
                        question,
                        loader,
                        new Answers(),
                        REST,
                        context.workers(),
                        context.uiThread(),
                        context.clock());
        getStyleClass().add(Style.CHART_CARD);
        setMinSize(260, 180);
        setTop(head);
        words.setWrapText(true);
        words.getStyleClass().add(Style.MUTED);
        retry.getStyleClass().add(Style.LINK);
        retry.setOnAction(ignored -> stale());
        message.getStyleClass().add(Style.CHART_MESSAGE);
        setCenter(new StackPane(canvas, message));
        say("", false);
        head.menu(new CardMenu(canvas, () -> question.metric()));
        watching =
                Subscription.combine(
                        context.link().run().subscribe(ignored -> pointed()),
                        context.link().x().subscribe(ignored -> canvas.point()),
                        context.look().subscribe(ignored -> canvas.repaint()),
                        canvas.view().subscribe(v -> head.zoomed(!v.equals(View.ALL))),
                        canvas.picture().subscribe(ignored -> hidden()));
        head.onReset(() -> canvas.view().set(View.ALL));
    }

    /// Shows a metric of some runs.
    void ask(ChartQuestion next) {
        if (next.equals(question)) {
            return;
        }
        if (!next.metric().equals(question.metric())) {
            answered = false;
            canvas.show(new CardLines(next, java.util.List.of()));
            canvas.setVisible(false);
            say("", false);
            context.clock().after(PATIENCE, () -> context.uiThread().execute(() -> waiting(next)));
        }
        question = next;
        head.title(next.metric());
        live.ask(next);
    }

    /// New points may have come.
    void stale() {
        loader.forget();
        live.stale();
    }

    /// Logarithmic or linear.
    void scale(Scale y) {
        canvas.yScale().set(y);
    }

    /// The chart proper, for keyboard focus.
    Node chart() {
        return canvas;
    }

    private void waiting(ChartQuestion about) {
        if (!answered && about.metric().equals(question.metric())) {
            say(Texts.of("plot.reading"), false);
        }
    }

    private void say(String text, boolean failed) {
        words.setText(text);
        message.setVisible(!text.isEmpty());
        retry.setVisible(failed);
        retry.setManaged(failed);
    }

    private void pointed() {
        canvas.repaint();
        value();
    }

    private void value() {
        var run = context.link().run().get();
        head.value(run.isEmpty() ? Optional.empty() : reading(run));
    }

    /// The value of a run at the crosshair, or its last one.
    private Optional<Readings.Reading> reading(OptionalLong key) {
        for (var line : canvas.lines().lines()) {
            var curve = line.drawn();
            if (line.run().key() == key.getAsLong() && curve.size() > 0) {
                var at = context.link().x().get();
                int i = at.isPresent() ? curve.nearest(at.getAsDouble()) : curve.size() - 1;
                return Optional.of(
                        new Readings.Reading(line.run(), curve.x(i), curve.y(i), line.raw().y(i)));
            }
        }
        return Optional.empty();
    }

    /// Says when values exist that the axes cannot show: nothing is left out in silence.
    private void hidden() {
        var picture = canvas.picture().get();
        long hidden = picture == null ? 0 : picture.hidden();
        head.hidden(
                hidden == 0 ? "" : Texts.count("plot.hidden", hidden),
                hidden == 0 ? "" : Texts.of("plot.hidden-why", Figures.count(hidden)));
    }

    @Override
    public void close() {
        watching.unsubscribe();
        live.close();
    }

    private final class Answers implements Live.Screen<CardLines> {
        @Override
        public void show(CardLines answer) {
            answered = true;
            canvas.setVisible(!answer.isEmpty());
            canvas.show(answer);
            say(answer.isEmpty() ? Texts.of("plot.no-points") : "", false);
            value();
        }

        @Override
        public void fail(RuntimeException problem) {
            answered = true;
            var reason = Optional.ofNullable(problem.getMessage()).orElse(problem.toString());
            boolean nothing = canvas.lines().isEmpty();
            say(nothing ? Texts.of("plot.failed", reason) : "", true);
            head.hidden(nothing ? "" : Texts.of("plot.old"), Texts.of("plot.failed", reason));
        }
    }
}
