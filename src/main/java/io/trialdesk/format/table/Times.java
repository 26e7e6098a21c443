package io.trialdesk.format.table;

import io.trialdesk.format.jsonl.Axes;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Times as logs write them. Pure functions.
public final class Times {
    private static final Pattern LENGTH =
            Pattern.compile("(?:(\\d+):)?(\\d{1,3}):(\\d{2}(?:\\.\\d+)?)");

    private Times() {}

    /// Seconds since the epoch; NaN for a number too small for that, which counts from the run's
    /// start. The unit shows in the size of the number.
    public static double seconds(double number) {
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

    /// Seconds since the epoch of a date with time, NaN when the text is none. Without a zone it is
    /// taken as UTC.
    public static double seconds(String text) {
        if (text.length() < 16 || text.length() > 40) {
            return Double.NaN;
        }
        var form = text.replace(' ', 'T');
        try {
            return seconds(OffsetDateTime.parse(form).toInstant());
        } catch (DateTimeParseException withoutZone) {
            try {
                return seconds(LocalDateTime.parse(form).toInstant(ZoneOffset.UTC));
            } catch (DateTimeParseException noTime) {
                return Double.NaN;
            }
        }
    }

    /// Whether a column of this name may hold a time, or a length of time.
    static boolean isTime(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        return Axes.TIMES.contains(plain) || plain.startsWith("elapsed");
    }

    /// A length of time like `01:30` or `1:02:03`, in seconds.
    static OptionalDouble length(String text) {
        var found = LENGTH.matcher(text);
        if (!found.matches()) {
            return OptionalDouble.empty();
        }
        double hours = found.group(1) == null ? 0 : Double.parseDouble(found.group(1));
        double minutes = Double.parseDouble(found.group(2));
        return OptionalDouble.of((hours * 60 + minutes) * 60 + Double.parseDouble(found.group(3)));
    }

    private static double seconds(Instant time) {
        return time.getEpochSecond() + time.getNano() / 1e9;
    }
}
