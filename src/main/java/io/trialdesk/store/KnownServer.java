package io.trialdesk.store;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/// A server the user added.
///
/// @param source number of its source, which is also its own
/// @param url its address without credentials
/// @param name what the user calls it
/// @param epoch grows when the server turns out to have been reset; ids of older epochs mean
///   nothing
/// @param version as it says, empty when unknown, as is `storeKind` (`SqlStore` or `FileStore`)
/// @param aliases whether its registry knows aliases
/// @param seenAt when it last answered, null when it never has
/// @param syncedAt when the last sync ended well, null when none has
public record KnownServer(
        int source,
        String url,
        String name,
        int epoch,
        String version,
        String storeKind,
        boolean aliases,
        @Nullable Instant seenAt,
        @Nullable Instant syncedAt) {

    public Optional<Instant> seen() {
        return Optional.ofNullable(seenAt);
    }

    public Optional<Instant> synced() {
        return Optional.ofNullable(syncedAt);
    }
}
