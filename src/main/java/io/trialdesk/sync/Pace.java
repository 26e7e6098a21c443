package io.trialdesk.sync;

import java.time.Duration;

/// How patient a sync is.
///
/// @param settle how long a lost request may still be applied; only then is a missing run believed
///   to be missing and made again
/// @param poll how often a wait looks whether it was cancelled
/// @param page runs asked for at once
public record Pace(Duration settle, Duration poll, int page) {
    public static final Pace USUAL = new Pace(Duration.ofSeconds(10), Duration.ofMillis(200), 1000);
}
