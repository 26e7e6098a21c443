package io.trialdesk.ui.sync;

import java.time.Instant;

/// Something that went to a server.
public record PastItem(Instant at, String about, String what, String outcome) {}
