package io.trialdesk.server;

import io.trialdesk.model.RunStatus;

import java.util.Map;

/// A run as a server tells it, with the last point of each metric.
///
/// @param user deprecated in MLflow and often empty; the tag `mlflow.user` says more
/// @param start milliseconds since the epoch, 0 when unknown, as is `end`
/// @param metrics the point with the greatest (step, time, value) of each metric
public record RemoteRun(
        String id,
        String name,
        String experimentId,
        String user,
        RunStatus status,
        long start,
        long end,
        String artifacts,
        boolean deleted,
        Map<String, String> params,
        Map<String, String> tags,
        Map<String, RemotePoint> metrics) {}
