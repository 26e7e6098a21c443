package io.trialdesk.ui.runs;

/// What the table's place shows.
sealed interface RunsState {
    /// Nothing is known yet.
    record Loading() implements RunsState {}

    /// The workspace has no source.
    record NoSources() implements RunsState {}

    /// The place has no run.
    record NoRuns() implements RunsState {}

    /// There are runs, the filter lets none through.
    record NoMatch() implements RunsState {}

    record Ready() implements RunsState {}

    /// The catalogue could not be read; what was shown before stays.
    record Failing(String message, boolean nothingShown) implements RunsState {}
}
