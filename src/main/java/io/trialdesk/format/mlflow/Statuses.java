package io.trialdesk.format.mlflow;

import io.trialdesk.model.RunStatus;

import java.util.Locale;

/// A run's status as MLflow writes it: a number in files, a name in databases.
final class Statuses {
    private Statuses() {}

    /// MLflow takes a missing status for a running one.
    static RunStatus parse(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "", "1", "RUNNING" -> RunStatus.RUNNING;
            case "2", "SCHEDULED" -> RunStatus.SCHEDULED;
            case "3", "FINISHED" -> RunStatus.FINISHED;
            case "4", "FAILED" -> RunStatus.FAILED;
            case "5", "KILLED" -> RunStatus.KILLED;
            default -> RunStatus.UNKNOWN;
        };
    }
}
