package io.trialdesk.ui.runs;

import javafx.scene.layout.Region;

import java.util.Collection;
import java.util.List;

/// What stands beside the table for the runs whose eye is open: the chart panel. FX thread only.
public interface Beside extends AutoCloseable {
    /// A run whose eye is open.
    ///
    /// @param argb its colour in the look of now
    record Seen(long key, String name, int argb) {}

    Region root();

    /// Shows these runs.
    ///
    /// @param metrics keys of which at least one of them has points
    void show(List<Seen> runs, Collection<String> metrics);

    /// Points may have changed.
    void stale();

    @Override
    void close();
}
