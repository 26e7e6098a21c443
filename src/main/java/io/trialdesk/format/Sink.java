package io.trialdesk.format;

import io.trialdesk.model.Damage;
import io.trialdesk.model.Media;
import io.trialdesk.series.Points;

/// Takes what a reader finds, in the order it finds it. A run's facts come before its points.
/// Called by one thread at a time.
public interface Sink {
    /// All that the part says of a run.
    void run(Facts facts);

    /// What the part says of a run beyond what it said before the position that reading began at.
    void more(Facts facts);

    /// More points of one metric, in logged order, after those handed over before.
    void points(String runId, String metric, Points points);

    /// Something the run logged to be looked at, after what was handed over before. Its file is
    /// told relative to the source.
    void media(String runId, Media media);

    void damaged(Damage damage);
}
