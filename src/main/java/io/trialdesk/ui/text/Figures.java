package io.trialdesk.ui.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The one form of every number, duration and time on screen. Pure; any thread.
public final class Figures {
    /// What stands where a value is not known or not a number on purpose.
    public static final String NONE = "–";

    private static final char GROUP = '\u2009';
    private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final DateTimeFormatter DAY_TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR_DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ENGLISH);

    private Figures() {}

    /// A measured number with four significant digits: `0.9431`, `12.35`, `1.2e-5`, `4 096`, `NaN`.
    /// Whole numbers below 10¹⁵ are written whole.
    public static String number(double value) {
        return written(value, true);
    }

    /// The same with its last zeros kept, so that measurements in one column look alike: `0.9400`.
    public static String measured(double value) {
        return written(value, false);
    }

    private static String written(double value, boolean strip) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return count((long) value);
        }
        double size = Math.abs(value);
        if (size < 1e-4 || size >= 1e7) {
            return scientific(value, strip);
        }
        if (size >= 1000) {
            return count(Math.round(value));
        }
        return minus(rounded(value, strip).toPlainString());
    }

    /// A whole number in groups of three: `1 903`.
    public static String count(long number) {
        var digits = Long.toString(Math.abs(number));
        if (digits.length() <= 3 || number == Long.MIN_VALUE) {
            return minus(Long.toString(number));
        }
        var text = new StringBuilder(number < 0 ? "−" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append(GROUP);
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    /// How long something took, two units at most: `0.4 s`, `42 s`, `3 m 12 s`, `2 h 5 m`, `3 d 4
    /// h`.
    public static String duration(Duration length) {
        if (length.isNegative()) {
            return NONE;
        }
        long seconds = length.toSeconds();
        if (seconds < 10) {
            return "%d.%d s".formatted(seconds, length.toMillisPart() / 100);
        }
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " m " + seconds % 60 + " s";
        }
        if (seconds < 86_400) {
            return seconds / 3600 + " h " + seconds / 60 % 60 + " m";
        }
        return count(seconds / 86_400) + " d " + seconds / 3600 % 24 + " h";
    }

    /// How long ago: `now`, `12 s ago`, `5 min ago`, `2 h ago`, `3 d ago`, then the date.
    public static String ago(Instant then, Instant now, ZoneId zone) {
        long seconds = Duration.between(then, now).toSeconds();
        if (seconds < 0) {
            return when(then, now, zone);
        }
        if (seconds < 5) {
            return "now";
        }
        if (seconds < 60) {
            return seconds + " s ago";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min ago";
        }
        if (seconds < 86_400) {
            return seconds / 3600 + " h ago";
        }
        return seconds < 7 * 86_400 ? seconds / 86_400 + " d ago" : when(then, now, zone);
    }

    /// A point in time, short: `24 Nov 09:41` in the current year, else `24 Nov 2025`.
    public static String when(Instant then, Instant now, ZoneId zone) {
        var local = then.atZone(zone);
        boolean sameYear = local.getYear() == now.atZone(zone).getYear();
        return local.format(sameYear ? DAY_TIME : YEAR_DAY);
    }

    /// A point in time in full, for tooltips and copies: `2026-11-24 09:41:07`.
    public static String full(Instant then, ZoneId zone) {
        return then.atZone(zone).format(FULL);
    }

    /// A size in bytes: `812 B`, `1.4 MB`.
    public static String bytes(long size) {
        double rest = size;
        int unit = 0;
        while (rest >= 1000 && unit < 4) {
            rest /= 1000;
            unit++;
        }
        var name = new String[] {"B", "kB", "MB", "GB", "TB"}[unit];
        return (unit == 0 || rest >= 100
                        ? Long.toString(Math.round(rest))
                        : String.format(Locale.ROOT, "%.1f", rest))
                + " "
                + name;
    }

    /// Four significant digits, zeros at the end kept or not.
    private static BigDecimal rounded(double value, boolean strip) {
        var digits = new BigDecimal(value).round(FOUR);
        if (strip) {
            return digits.stripTrailingZeros();
        }
        return digits.setScale(digits.scale() + FOUR.getPrecision() - digits.precision());
    }

    private static String scientific(double value, boolean strip) {
        var digits = rounded(value, strip);
        var unscaled = digits.unscaledValue().abs().toString();
        int exponent = unscaled.length() - 1 - digits.scale();
        var fraction = unscaled.length() == 1 ? "" : "." + unscaled.substring(1);
        return (value < 0 ? "−" : "") + unscaled.charAt(0) + fraction + "e" + exponent;
    }

    private static String minus(String text) {
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }
}
