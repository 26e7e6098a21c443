package io.trialdesk.ui.jobs;

/// What the right side shows.
sealed interface Pane {
    /// Nothing was chosen yet.
    record Nothing() implements Pane {}

    /// The form of an entry.
    record Form(FormViewModel form) implements Pane {}

    /// A job, which is looked up in each new list by its id.
    record Job(String id) implements Pane {}
}
