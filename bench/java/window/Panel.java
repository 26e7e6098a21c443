package bench;

import io.trialdesk.ui.runs.Beside;

import javafx.scene.layout.Region;

import java.util.Collection;
import java.util.List;

/// An empty place for charts: the runs of the table have no points.
record Panel(Region root) implements Beside {
    @Override
    public void show(List<Seen> runs, Collection<String> metrics) {
        // Nothing to draw.
    }

    @Override
    public void stale() {
        // Nothing to look at again.
    }

    @Override
    public void close() {
        // Nothing to end.
    }
}
