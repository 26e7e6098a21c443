package io.trialdesk.series;

/// What a curve is drawn over.
public enum XAxis {
    /// The step each point was logged with.
    STEP,
    /// Seconds since the epoch.
    WALL_TIME,
    /// Seconds since an origin of the run, usually its first point.
    RELATIVE_TIME
}
