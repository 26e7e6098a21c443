package io.trialdesk.plot;

import java.util.Locale;

/// The words beside an axis: short, with significant digits, and what one unit of the axis is.
final class Ticks {
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;
    private static final double DAY = 86_400;

    private Ticks() {}

    /// How many data units one unit of the painted axis has, so that durations get round minutes,
    /// hours or days.
    static double unit(Axis axis, double range) {
        return switch (axis.unit()) {
            case NUMBER -> 1;
            case DATE -> 0.001;
            case DURATION ->
                    range > 4 * DAY
                            ? DAY
                            : range > 3 * HOUR ? HOUR : range > 4 * MINUTE ? MINUTE : 1;
        };
    }

    static String suffix(double unit) {
        return unit == DAY ? " d" : unit == HOUR ? " h" : unit == MINUTE ? " min" : " s";
    }

    /// How many digits tell numbers of a range apart, four at least.
    static int digits(double low, double high) {
        double size = Math.max(Math.abs(low), Math.abs(high));
        double apart = (high - low) / 6;
        int digits = (int) Math.ceil(Math.log10(size / apart)) + 3;
        return Math.clamp(digits, 4, 12);
    }

    /// A number on an axis: `0.25`, `12,000`, `1.5M`, `2e-5`.
    static String number(double value) {
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size >= 1e15 || size < 1e-4) {
            return exponent(value);
        }
        if (size >= 1e9) {
            return plain(value / 1e9) + "G";
        }
        if (size >= 1e6) {
            return plain(value / 1e6) + "M";
        }
        if (size >= 1e4) {
            return plain(value / 1e3) + "k";
        }
        return plain(value);
    }

    private static String plain(double value) {
        var text = String.format(Locale.ROOT, "%.7f", value);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        if (text.charAt(end - 1) == '.') {
            end--;
        }
        return text.substring(0, end);
    }

    private static String exponent(double value) {
        var text = String.format(Locale.ROOT, "%.3e", value);
        int e = text.indexOf('e');
        var mantissa = plain(Double.parseDouble(text.substring(0, e)));
        return mantissa + "e" + Integer.parseInt(text.substring(e + 1));
    }
}
