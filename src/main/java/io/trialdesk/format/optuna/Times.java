package io.trialdesk.format.optuna;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/// Optuna writes times in the local time of its machine without saying so, in newer journals in UTC
/// with its offset.
final class Times {
    private Times() {}

    /// Null when there is no time.
    static @Nullable Instant instant(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        var iso = text.replace(' ', 'T');
        try {
            boolean hasOffset = iso.endsWith("Z") || iso.lastIndexOf('+') > 10;
            return hasOffset
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
