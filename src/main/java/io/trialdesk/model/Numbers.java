package io.trialdesk.model;

import java.util.OptionalDouble;

/// The one reading of text as a number that filters, columns and sorting share.
public final class Numbers {
    private Numbers() {}

    /// Reads what Python's `float()` reads, without its underscores: optional sign, decimals and
    /// exponent, `nan`, `inf` and `infinity` in any case, blanks around it ignored.
    public static OptionalDouble parse(String text) {
        var trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > 64) {
            return OptionalDouble.empty();
        }
        int at = trimmed.charAt(0) == '-' || trimmed.charAt(0) == '+' ? 1 : 0;
        boolean negative = trimmed.charAt(0) == '-';
        var rest = trimmed.substring(at);
        if (rest.equalsIgnoreCase("nan")) {
            return OptionalDouble.of(Double.NaN);
        }
        if (rest.equalsIgnoreCase("inf") || rest.equalsIgnoreCase("infinity")) {
            return OptionalDouble.of(
                    negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return isDecimal(rest)
                ? OptionalDouble.of(Double.parseDouble(trimmed))
                : OptionalDouble.empty();
    }

    /// Guards `Double.parseDouble`, which would also take `1d`, `0x1p3` and throw on everything
    /// else.
    private static boolean isDecimal(String text) {
        int i = digits(text, 0);
        int mantissa = i;
        if (i < text.length() && text.charAt(i) == '.') {
            int end = digits(text, i + 1);
            mantissa += end - i - 1;
            i = end;
        }
        if (mantissa == 0) {
            return false;
        }
        if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            int sign = i + 1;
            if (sign < text.length() && (text.charAt(sign) == '+' || text.charAt(sign) == '-')) {
                sign++;
            }
            int end = digits(text, sign);
            if (end == sign) {
                return false;
            }
            i = end;
        }
        return i == text.length();
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
