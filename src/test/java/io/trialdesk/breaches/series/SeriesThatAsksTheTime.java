package io.trialdesk.breaches.series;

import io.trialdesk.breaches.store.StoreThatShows;

import java.time.Instant;

/// Points that look at the clock, know the store and count in a static field.
public final class SeriesThatAsksTheTime {
    static int count;

    Instant now() {
        return Instant.now();
    }

    String store(StoreThatShows shows) {
        return shows.toString();
    }
}
