package io.trialdesk.store;

/// One thing a training script told the capture endpoint, beside the heads and points of runs.
///
/// @param id what it is called at the endpoint, unique for its source and kind
/// @param job the job whose script told it, empty when it belongs to no single one
/// @param content MLflow's JSON of it
public record CapturedItem(int source, Kind kind, String id, String job, String content) {
    /// A run's item says that its head and points belong to the endpoint: files that mention the
    /// same run add nothing to it.
    public enum Kind {
        EXPERIMENT,
        RUN,
        MODEL
    }
}
