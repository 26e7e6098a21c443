package io.trialdesk.model;

/// What a table shows of one metric of one run without reading its points. The last point is the
/// one with the greatest (step, time). `min` and `max` leave out NaN and infinities and are NaN
/// when no finite point exists; `lastTime` is in seconds since the epoch, NaN when unknown.
public record MetricSummary(
        long count, long lastStep, double lastTime, double lastValue, double min, double max) {}
