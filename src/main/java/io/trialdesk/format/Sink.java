package io.trialdesk.format;

import io.trialdesk.model.Damage;
import io.trialdesk.series.Points;

/// Takes what a reader finds, in the order it finds it. A run's facts come before its points.
/// Called by one thread at a time.
public interface Sink {
    void run(Facts facts);

    /// More points of one metric, in logged order, after those handed over before.
    void points(String runId, String metric, Points points);

    void damaged(Damage damage);
}
