package io.trialdesk.model;

/// Where a run stands. `UNKNOWN` is for formats that do not say.
public enum RunStatus {
    RUNNING,
    SCHEDULED,
    FINISHED,
    FAILED,
    KILLED,
    UNKNOWN;

    /// Whether nothing more is expected of the run.
    public boolean isOver() {
        return this == FINISHED || this == FAILED || this == KILLED;
    }
}
