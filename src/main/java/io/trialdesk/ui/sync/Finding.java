package io.trialdesk.ui.sync;

/// What came of asking a server.
///
/// @param sentence for people
public record Finding(boolean fine, String sentence) {}
