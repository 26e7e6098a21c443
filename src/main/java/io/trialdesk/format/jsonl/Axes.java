package io.trialdesk.format.jsonl;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;

/// Which keys of a row are its step and its time. The first name of each list that a row has wins.
public final class Axes {
    public static final List<String> STEPS =
            List.of(
                    "step",
                    "_step",
                    "global_step",
                    "iter",
                    "iteration",
                    "it",
                    "training_iteration",
                    "current_steps",
                    "num_updates",
                    "batch",
                    "epoch",
                    "Epoch");
    public static final List<String> TIMES =
            List.of(
                    "wall_time",
                    "timestamp",
                    "_timestamp",
                    "time",
                    "ts",
                    "date",
                    "datetime",
                    "created_at");

    private Axes() {}

    /// Null when the row has no step of its own.
    static @Nullable String step(Row row) {
        for (var name : STEPS) {
            var value = row.numbers().get(name);
            if (value != null && Double.isFinite(value)) {
                return name;
            }
        }
        return null;
    }

    /// Null when the row has no time.
    static @Nullable String time(Row row) {
        for (var name : TIMES) {
            if (row.numbers().containsKey(name) || row.texts().containsKey(name)) {
                return name;
            }
        }
        return null;
    }

    /// Seconds since the epoch; NaN when there is no time, or only one since the run's start.
    static double seconds(Row row, @Nullable String name) {
        if (name == null) {
            return Double.NaN;
        }
        var number = row.numbers().get(name);
        return number != null ? seconds(number) : seconds(row.texts().getOrDefault(name, ""));
    }

    /// The unit shows in the size of the number.
    private static double seconds(double number) {
        double size = Math.abs(number);
        if (size > 1e17) {
            return number / 1e9;
        }
        if (size > 1e14) {
            return number / 1e6;
        }
        if (size > 1e11) {
            return number / 1e3;
        }
        return size > 1e8 ? number : Double.NaN;
    }

    private static double seconds(String text) {
        try {
            return seconds(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException withoutZone) {
            try {
                var local = LocalDateTime.parse(text.replace(' ', 'T'));
                return seconds(local.toInstant(ZoneOffset.UTC));
            } catch (DateTimeParseException noTime) {
                return Double.NaN;
            }
        }
    }

    private static double seconds(Instant time) {
        return time.getEpochSecond() + time.getNano() / 1e9;
    }
}
