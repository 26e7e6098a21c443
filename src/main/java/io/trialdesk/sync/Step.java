package io.trialdesk.sync;

/// What became of one task.
enum Step {
    /// The server has it.
    DONE,
    /// It was overtaken: the next plan says what is left.
    AGAIN,
    /// Its effect is unknown until it can be looked up.
    WAITS,
    /// The server or a person has to decide.
    BLOCKED
}
