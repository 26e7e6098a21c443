package io.trialdesk.ui.runs;

import io.trialdesk.ui.theme.Look;
import io.trialdesk.ui.theme.RunColours;

import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import java.util.List;

/// Tells the charts which runs have an open eye and in which colour, and the table to paint its
/// eyes anew. FX thread only.
final class EyeLines implements AutoCloseable {
    private final RunsViewModel model;
    private final RunColours colours;
    private final ObservableValue<Look> look;
    private final Beside beside;
    private final RunGrid grid;
    private final Subscription subscription;

    EyeLines(
            RunsViewModel model,
            RunColours colours,
            ObservableValue<Look> look,
            Beside beside,
            RunGrid grid) {
        this.model = model;
        this.colours = colours;
        this.look = look;
        this.beside = beside;
        this.grid = grid;
        subscription =
                Subscription.combine(
                        model.eyes().open().subscribe(this::opened),
                        look.subscribe(ignored -> repaint()),
                        model.tables().subscribe(ignored -> tell()));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void opened(List<Long> runs) {
        colours.show(runs);
        repaint();
    }

    private void repaint() {
        grid.table().refresh();
        tell();
    }

    private void tell() {
        var table = model.table();
        var runs = model.eyes().open().get();
        var seen =
                runs.stream()
                        .flatMap(run -> table.byKey(run).stream())
                        .map(
                                row ->
                                        new Beside.Seen(
                                                row.key(),
                                                row.name(),
                                                colours.argb(row.key(), look.getValue())))
                        .toList();
        beside.show(seen, table.metricsOf(runs));
    }
}
