package io.trialdesk.ui.runs;

/// Why a filter was not understood.
///
/// @param column where in the text, from 0
record FilterProblem(int column, String message) {}
