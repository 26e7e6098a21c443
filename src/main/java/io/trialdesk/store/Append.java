package io.trialdesk.store;

import io.trialdesk.series.Points;

/// Points of one metric of one run to be stored.
///
/// @param replace forgets the metric's points stored so far; otherwise these follow them
public record Append(String runId, String metric, Points points, boolean replace) {

    /// Points that follow those already stored.
    public static Append more(String runId, String metric, Points points) {
        return new Append(runId, metric, points, false);
    }

    /// Points that take the place of those already stored.
    public static Append instead(String runId, String metric, Points points) {
        return new Append(runId, metric, points, true);
    }
}
