package io.trialdesk.ui.compare;

import io.trialdesk.ui.action.Action;
import io.trialdesk.ui.fx.Live;
import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.media.MediaDoor;
import io.trialdesk.ui.media.MediaSheet;
import io.trialdesk.ui.plot.ChartContext;
import io.trialdesk.ui.shell.api.Navigator;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.shell.api.Screen;
import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.RunColours;
import io.trialdesk.work.Scope;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// The Compare screen. FX thread only, but for `stale`.
public final class CompareScreen implements Screen {
    private static final Duration REST = Duration.ofMillis(100);

    private final Scope scope = new Scope();
    private final CompareViewModel model;
    private final CompareView view;

    /// @param source reads runs
    /// @param meaning compares parameters
    /// @param media pictures and texts of runs
    /// @param direction which way a metric gets better, as declared, else guessed
    public CompareScreen(
            RunSource source,
            Meaning meaning,
            Function<String, Direction> direction,
            ChartContext context,
            RunColours colours,
            Navigator navigator,
            MediaDoor media) {
        var answers = new Comparison(source, meaning, direction);
        model =
                scope.own(
                        new CompareViewModel(
                                screen ->
                                        new Live<>(
                                                CompareQuestion.NOTHING,
                                                answers,
                                                screen,
                                                REST,
                                                context.workers(),
                                                context.uiThread(),
                                                context.clock())));
        view =
                scope.own(
                        new CompareView(
                                model,
                                context,
                                colours,
                                sheet(media, context),
                                () -> navigator.go(Place.Runs.ALL)));
    }

    private static MediaSheet sheet(MediaDoor media, ChartContext context) {
        return new MediaSheet(
                media, new Threads(context.workers(), context.uiThread(), context.clock()));
    }

    /// Runs or their points have changed.
    public void stale() {
        model.stale();
        view.stale();
    }

    @Override
    public Node root() {
        return view.root();
    }

    @Override
    public void arrive(Place place) {
        if (place instanceof Place.Compare compare && !compare.runs().isEmpty()) {
            model.show(compare.runs());
        }
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("compare.toggle-differences", "D", this::toggle),
                Action.of("compare.next-baseline", "B", model::nextBaseline),
                Action.of("compare.show-media", "P", view::showMedia),
                Action.of("compare.find-key", "Shortcut+F", view::focusSearch),
                Action.keyless(
                        "compare.copy-markdown",
                        Action.ALWAYS,
                        () -> CompareBar.put(SheetText.markdown(model.sheet().get()))),
                Action.keyless(
                        "compare.copy-tsv",
                        Action.ALWAYS,
                        () -> CompareBar.put(SheetText.tsv(model.sheet().get()))));
    }

    private void toggle() {
        model.onlyDifferences().set(!model.onlyDifferences().get());
    }

    @Override
    public ObservableValue<String> status() {
        return model.sheet().map(CompareScreen::hints);
    }

    private static String hints(CompareSheet sheet) {
        int runs = sheet.runs().size();
        return runs == 0 ? "" : Texts.of("compare.status-line", Figures.count(runs));
    }

    @Override
    public void focus() {
        view.focus();
    }

    @Override
    public void close() {
        scope.close();
    }
}
