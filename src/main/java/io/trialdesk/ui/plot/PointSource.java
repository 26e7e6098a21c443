package io.trialdesk.ui.plot;

import io.trialdesk.series.Points;

/// Where charts get their points. Called on workers; may block and may throw when points cannot be
/// read.
@FunctionalInterface
public interface PointSource {
    /// All points of a metric of a run, [Points#NONE] when it has none.
    Points points(long run, String metric);
}
