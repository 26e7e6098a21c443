package io.trialdesk.config;

import io.trialdesk.model.Numbers;
import io.trialdesk.model.Value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Whether two values mean the same, which is more than being written the same: `1e-3` is `0.001`,
/// the text `true` is the boolean, `10` is `10.0`, NaN is NaN.
public enum Sameness {
    /// Same meaning and same kind.
    SAME,
    /// Same meaning, but one is text and the other is not.
    SAME_BUT_KIND,
    DIFFERENT;

    /// Compares two values of lossless sources.
    public static Sameness of(Value a, Value b) {
        if (a instanceof Value.Text left && b instanceof Value.Text right) {
            return ofTexts(left.text(), right.text());
        }
        if (a instanceof Value.Text text) {
            return reads(text.text(), b) ? SAME_BUT_KIND : DIFFERENT;
        }
        if (b instanceof Value.Text text) {
            return reads(text.text(), a) ? SAME_BUT_KIND : DIFFERENT;
        }
        return ofTyped(a, b);
    }

    /// Formats that know only text (MLflow) have typed values in text, so texts compare by meaning.
    private static Sameness ofTexts(String a, String b) {
        if (a.equals(b)) {
            return SAME;
        }
        var left = Numbers.parse(a);
        var right = Numbers.parse(b);
        if (left.isPresent() && right.isPresent()) {
            return same(left.getAsDouble(), right.getAsDouble()) && sameDigits(a, b)
                    ? SAME
                    : DIFFERENT;
        }
        return isFlag(a) && a.equalsIgnoreCase(b) ? SAME : DIFFERENT;
    }

    private static boolean isFlag(String text) {
        return text.equals("true")
                || text.equals("false")
                || text.equals("True")
                || text.equals("False");
    }

    /// Whether a text is how a value of another kind is written.
    private static boolean reads(String text, Value value) {
        return switch (value) {
            case Value.Flag flag ->
                    isFlag(text)
                            && flag.value() == Boolean.parseBoolean(text.toLowerCase(Locale.ROOT));
            case Value.Whole whole -> readsNumber(text, whole);
            case Value.Real real -> readsNumber(text, real);
            default -> false;
        };
    }

    private static boolean readsNumber(String text, Value number) {
        OptionalDouble read = Numbers.parse(text);
        return read.isPresent()
                && same(read.getAsDouble(), number.number().orElse(Double.NaN))
                && (!(number instanceof Value.Whole whole)
                        || sameDigits(text, whole.value().toString()));
    }

    private static Sameness ofTyped(Value a, Value b) {
        boolean same =
                switch (a) {
                    case Value.Whole left when b instanceof Value.Whole right ->
                            left.value().equals(right.value());
                    case Value.Whole left when b instanceof Value.Real right ->
                            same(left.value().doubleValue(), right.value());
                    case Value.Real left when b instanceof Value.Whole right ->
                            same(left.value(), right.value().doubleValue());
                    case Value.Real left when b instanceof Value.Real right ->
                            same(left.value(), right.value());
                    case Value.Flag left when b instanceof Value.Flag right ->
                            left.value() == right.value();
                    case Value.Nothing _ -> b instanceof Value.Nothing;
                    case Value.Items left when b instanceof Value.Items right ->
                            sameItems(left.items(), right.items());
                    case Value.Table left when b instanceof Value.Table right ->
                            sameTables(left, right);
                    default -> false;
                };
        return same ? SAME : DIFFERENT;
    }

    private static boolean same(double a, double b) {
        return a == b || (Double.isNaN(a) && Double.isNaN(b));
    }

    /// Integers beyond the exact range of a double differ although their doubles are equal.
    private static boolean sameDigits(String a, String b) {
        var left = a.strip();
        var right = b.strip();
        if (Math.max(left.length(), right.length()) < 16
                || !left.matches("[-+]?[0-9]+")
                || !right.matches("[-+]?[0-9]+")) {
            return true;
        }
        return new BigDecimal(left).compareTo(new BigDecimal(right)) == 0;
    }

    private static boolean sameItems(List<Value> a, List<Value> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (of(a.get(i), b.get(i)) == DIFFERENT) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameTables(Value.Table a, Value.Table b) {
        var left = Trees.flatten(a);
        var right = Trees.flatten(b);
        if (!left.keySet().equals(right.keySet())) {
            return false;
        }
        for (var entry : left.entrySet()) {
            var other = right.getOrDefault(entry.getKey(), Value.Nothing.NULL);
            if (of(entry.getValue(), other) == DIFFERENT) {
                return false;
            }
        }
        return true;
    }
}
