package io.trialdesk.ui.sync;

import java.time.Instant;

/// Something that went to a server, or was given up before it could.
///
/// @param sent whether the server has it
/// @param outcome in a word
public record PastItem(Instant at, String about, String what, boolean sent, String outcome) {}
