package io.trialdesk.format.sacred;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/// Sacred writes its times in UTC without saying so.
final class Times {
    private Times() {}

    /// Null when the text is no time.
    static @Nullable Instant instant(String text) {
        try {
            return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }

    /// Seconds since the epoch, not-a-number when the text is no time.
    static double seconds(String text) {
        var time = instant(text);
        return time == null ? Double.NaN : time.getEpochSecond() + time.getNano() / 1e9;
    }
}
