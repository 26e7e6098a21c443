package io.trialdesk.ui.plot;

import io.trialdesk.series.XAxis;
import io.trialdesk.ui.fx.SnapshotList;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which cards the panel has: metrics by prefix, those that match the search, in rows of as many as
/// fit. FX thread only; knows no node.
public final class ChartPanelViewModel {
    private final StringProperty search = new SimpleStringProperty("");
    private final DoubleProperty smoothing = new SimpleDoubleProperty();
    private final ObjectProperty<XAxis> xAxis = new SimpleObjectProperty<>(XAxis.STEP);
    private final IntegerProperty columns = new SimpleIntegerProperty(1);
    private final ObjectProperty<List<ChartRun>> runs = new SimpleObjectProperty<>(List.of());
    private final SnapshotList<PanelRow> rows = new SnapshotList<>();
    private final Set<String> folded = new HashSet<>();
    private List<String> metrics = List.of();

    public ChartPanelViewModel() {
        search.subscribe(ignored -> arrange());
        columns.subscribe(ignored -> arrange());
    }

    /// What to show; the runs' order is the order of drawing.
    public void show(List<ChartRun> shownRuns, Collection<String> shownMetrics) {
        metrics = List.copyOf(new TreeSet<>(shownMetrics));
        runs.set(List.copyOf(shownRuns));
        arrange();
    }

    public StringProperty search() {
        return search;
    }

    /// 0 as logged, up to 1.
    public DoubleProperty smoothing() {
        return smoothing;
    }

    public ObjectProperty<XAxis> xAxis() {
        return xAxis;
    }

    public ObjectProperty<List<ChartRun>> runs() {
        return runs;
    }

    /// How many cards stand side by side.
    public IntegerProperty columns() {
        return columns;
    }

    public ObservableList<PanelRow> rows() {
        return rows;
    }

    /// Whether there is anything to search in.
    public boolean isEmpty() {
        return metrics.isEmpty() || runs.get().isEmpty();
    }

    /// Hides or shows the cards of a group.
    public void fold(String group) {
        if (!folded.remove(group)) {
            folded.add(group);
        }
        arrange();
    }

    ChartQuestion question(String metric) {
        return new ChartQuestion(metric, runs.get(), xAxis.get(), smoothing.get());
    }

    private void arrange() {
        rows.show(
                isEmpty()
                        ? List.of()
                        : PanelRow.arrange(metrics, search.get(), columns.get(), folded));
    }
}
