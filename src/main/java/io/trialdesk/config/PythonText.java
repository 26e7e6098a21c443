package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Collectors;

/// Values as Python writes them, `str()` and `repr()`. Pure functions.
public final class PythonText {
    private PythonText() {}

    /// As Python's `repr()`: text in quotes, `True`, `None`, floats in their shortest form.
    public static String repr(Value value) {
        return value instanceof Value.Text text ? quoted(text.text()) : str(value);
    }

    /// As Python's `str()`: the same, but text as it is.
    public static String str(Value value) {
        return switch (value) {
            case Value.Text text -> text.text();
            case Value.Whole whole -> whole.value().toString();
            case Value.Real real -> real(real.value());
            case Value.Flag flag -> flag.value() ? "True" : "False";
            case Value.Nothing _ -> "None";
            case Value.Items items ->
                    items.items().stream()
                            .map(PythonText::repr)
                            .collect(Collectors.joining(", ", "[", "]"));
            case Value.Table table ->
                    table.entries().stream()
                            .map(e -> quoted(e.key()) + ": " + repr(e.value()))
                            .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /// A float: `0.1`, `1e-05`, `1e+16`, `inf`.
    public static String real(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return 1 / value > 0 ? "0.0" : "-0.0";
        }
        var exact = shortest(value);
        int exponent = exact.precision() - exact.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            return exact.scale() > 0 ? exact.toPlainString() : exact.toPlainString() + ".0";
        }
        var digits = exact.unscaledValue().abs().toString();
        var mantissa = digits.length() > 1 ? digits.charAt(0) + "." + digits.substring(1) : digits;
        var sign = value < 0 ? "-" : "";
        return sign + mantissa + "e" + (exponent < 0 ? "-" : "+") + twoDigits(Math.abs(exponent));
    }

    /// Java writes two digits where one would do for the smallest numbers.
    private static BigDecimal shortest(double value) {
        var exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        var rounded = exact.round(new MathContext(1));
        return exact.precision() == 2 && rounded.doubleValue() == value ? rounded : exact;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String quoted(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        var out = new StringBuilder().append(quote);
        text.codePoints().forEach(c -> escaped(c, quote, out));
        return out.append(quote).toString();
    }

    private static void escaped(int c, char quote, StringBuilder out) {
        switch (c) {
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c == quote) {
                    out.append('\\').append(quote);
                } else if (c < 0x20 || (c >= 0x7F && c < 0xA1)) {
                    out.append("\\x%02x".formatted(c));
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }
}
