package io.trialdesk.ui.compare;

import io.trialdesk.ui.media.MediaRun;
import io.trialdesk.ui.media.MediaSheet;
import io.trialdesk.ui.plot.ChartContext;
import io.trialdesk.ui.plot.ChartPanel;
import io.trialdesk.ui.plot.ChartPanelViewModel;
import io.trialdesk.ui.plot.ChartRun;
import io.trialdesk.ui.theme.RunColours;
import io.trialdesk.ui.theme.Split;
import io.trialdesk.ui.theme.Style;
import io.trialdesk.ui.theme.ThinBar;
import io.trialdesk.work.Scope;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.OptionalLong;

/// Nodes of the comparison: bar, sheet, curves, and what stands there when there is nothing to
/// compare. FX thread only.
final class CompareView implements AutoCloseable {
    /// Curves stand beside the sheet when both have at least this much room.
    private static final double BESIDE = 460;

    private final CompareViewModel model;
    private final ChartContext context;
    private final RunColours colours;
    private final Scope scope = new Scope();
    private final BorderPane root = new BorderPane();
    private final SheetGrid grid;
    private final CompareBar bar;
    private final StackPane sheet;
    private final StackPane middle = new StackPane();
    private final CompareMessage message;
    private final ChartPanelViewModel charts = new ChartPanelViewModel();
    private final ChartPanel panel;
    private final MediaSheet media;
    private final BesidePane besides;
    private Split.@Nullable Side curves;

    CompareView(
            CompareViewModel model,
            ChartContext context,
            RunColours colours,
            MediaSheet media,
            Runnable chooseRuns) {
        this.model = model;
        this.context = context;
        this.colours = colours;
        grid = new SheetGrid(model);
        bar = new CompareBar(model);
        message = new CompareMessage(model, chooseRuns);
        panel = scope.own(new ChartPanel(context, charts));
        this.media = media;
        besides = scope.own(new BesidePane(panel.root(), media));
        sheet = new StackPane(grid, message.overSheet());
        root.setId("compare");
        root.getStyleClass().add(Style.PANE);
        root.setTop(bar.root());
        var busy = new ThinBar("compare-loading", model.loading());
        root.setCenter(new StackPane(middle, message.overAll(), busy.root()));
        var watching = model.sheet().subscribe(this::show);
        var look = context.look().subscribe(ignored -> show(model.sheet().get()));
        var width = root.widthProperty().subscribe(ignored -> turn());
        scope.own(watching::unsubscribe);
        scope.own(look::unsubscribe);
        scope.own(width::unsubscribe);
    }

    Node root() {
        return root;
    }

    void focus() {
        grid.focus();
    }

    void focusSearch() {
        bar.focusSearch();
    }

    /// The button that gives out the sheet as text.
    Button copyButton() {
        return bar.copyButton();
    }

    /// Shows pictures instead of curves, where there are some.
    void showMedia() {
        besides.showMedia();
    }

    void stale() {
        panel.stale();
        media.stale();
    }

    private void show(CompareSheet sheet) {
        middle.setVisible(!sheet.runs().isEmpty());
        bar.root().setVisible(!sheet.runs().isEmpty());
        if (sheet.runs().isEmpty()) {
            return;
        }
        colours.show(sheet.runs().stream().map(ComparedRun::key).toList());
        var look = context.look().getValue();
        var heads = new ArrayList<RunHead>();
        var lines = new ArrayList<ChartRun>();
        var pictured = new ArrayList<MediaRun>();
        for (int i = 0; i < sheet.runs().size(); i++) {
            var run = sheet.runs().get(i);
            boolean base = i == sheet.baseline();
            var head = new RunHead(run, colours.colour(run.key(), look), base, model);
            head.setOnMouseEntered(e -> point(OptionalLong.of(run.key())));
            head.setOnMouseExited(e -> point(OptionalLong.empty()));
            heads.add(base ? 0 : heads.size(), head);
            lines.add(new ChartRun(run.key(), run.run().name(), colours.argb(run.key(), look)));
            pictured.add(
                    base ? 0 : pictured.size(),
                    new MediaRun(run.key(), run.run().name(), colours.colour(run.key(), look)));
        }
        grid.show(sheet, heads);
        charts.show(lines, sheet.metrics());
        media.show(pictured);
        turn();
    }

    private void point(OptionalLong run) {
        context.link().run().set(run);
    }

    /// Beside each other where there is room, else one above the other.
    private void turn() {
        int runs = Math.max(1, model.sheet().get().runs().size());
        double need = new SheetColumns(root.getWidth() * 0.6, runs - 1).fixed() + BESIDE;
        boolean beside = root.getWidth() >= need + (Math.min(runs, 6) - 1) * 132.0;
        var side = beside ? Split.Side.RIGHT : Split.Side.BOTTOM;
        if (side != curves) {
            curves = side;
            double part = beside ? root.getWidth() * 0.42 : Math.max(300, root.getHeight() * 0.42);
            var split = new Split(side, besides.root(), sheet, part, 200, 240);
            middle.getChildren().setAll(split);
        }
    }

    @Override
    public void close() {
        scope.close();
    }
}
