package io.trialdesk.format.wandb;

import io.trialdesk.format.blocklog.Wire;
import io.trialdesk.format.blocklog.Wire.Malformed;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/// Times as W&B writes them. Pure functions.
final class Instants {
    private static final Pattern FOLDER = Pattern.compile("run-(\\d{8}_\\d{6})-");
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss");
    private static final long LATEST = 100_000_000_000L;

    private Instants() {}

    /// The `google.protobuf.Timestamp` in the field that the reader has just passed, in nanoseconds
    /// of a second precision; null when it lies outside of all sense.
    static @Nullable Instant timestamp(Wire outer) throws Malformed {
        var stamp = new Wire().into(outer);
        long seconds = 0;
        long nanos = 0;
        while (stamp.more()) {
            int key = stamp.key();
            switch (key) {
                case 1 << 3 | Wire.VARINT -> seconds = stamp.varint();
                case 2 << 3 | Wire.VARINT -> nanos = stamp.varint();
                default -> stamp.skip(key);
            }
        }
        boolean sensible = seconds > 0 && seconds < LATEST && nanos >= 0 && nanos < 1_000_000_000;
        return sensible ? Instant.ofEpochSecond(seconds, nanos) : null;
    }

    static double seconds(@Nullable Instant time) {
        return time == null ? Double.NaN : time.getEpochSecond() + time.getNano() / 1e9;
    }

    static @Nullable Instant ofSeconds(double seconds) {
        return seconds > 0 && seconds < LATEST
                ? Instant.ofEpochSecond(0, Math.round(seconds * 1e6) * 1000)
                : null;
    }

    /// The time in a run folder's name, which is the local time of the machine.
    static @Nullable Instant ofFolder(String name) {
        var found = FOLDER.matcher(name);
        if (!found.find()) {
            return null;
        }
        try {
            return LocalDateTime.parse(found.group(1), FORM)
                    .atZone(ZoneId.systemDefault())
                    .toInstant();
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    /// ISO 8601, in UTC when it names no zone.
    static @Nullable Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noZone) {
            return withoutZone(text);
        }
    }

    private static @Nullable Instant withoutZone(String text) {
        try {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
