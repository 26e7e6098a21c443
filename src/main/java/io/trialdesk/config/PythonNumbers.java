package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as Python source writes them: `1_000`, `0x1F`, `1e-3`, `.5`. Pure functions.
final class PythonNumbers {
    private static final Pattern DECIMAL = Pattern.compile("0+|[1-9][0-9]*");
    private static final Pattern BASED =
            Pattern.compile("0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+");
    private static final Pattern REAL =
            Pattern.compile(
                    "(?:[0-9]+\\.[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?|[0-9]+[eE][-+]?[0-9]+");
    private static final Pattern MISPLACED =
            Pattern.compile("^_|__|_$|_\\.|\\._|_[eEjJ]|[eE]_|[-+]_");

    private PythonNumbers() {}

    /// The number without a sign that a text is, empty when it is none.
    static Optional<Value> read(String text) {
        if (text.isEmpty()
                || text.length() > Bounds.LONGEST_NUMBER
                || (text.indexOf('_') >= 0 && MISPLACED.matcher(text).find())) {
            return Optional.empty();
        }
        var digits = text.replace("_", "");
        if (DECIMAL.matcher(digits).matches()) {
            return Optional.of(new Value.Whole(new BigInteger(digits), text));
        }
        if (BASED.matcher(digits).matches()) {
            return Optional.of(new Value.Whole(based(digits), text));
        }
        return REAL.matcher(digits).matches()
                ? Optional.of(new Value.Real(Double.parseDouble(digits), text))
                : Optional.empty();
    }

    private static BigInteger based(String digits) {
        int radix =
                switch (digits.substring(0, 2).toLowerCase(Locale.ROOT)) {
                    case "0x" -> 16;
                    case "0o" -> 8;
                    default -> 2;
                };
        return new BigInteger(digits.substring(2), radix);
    }

    /// A number with the sign written before it; anything else with a sign is text.
    static Value signed(String sign, Value number) {
        boolean negative = sign.chars().filter(c -> c == '-').count() % 2 == 1;
        return switch (number) {
            case Value.Whole whole ->
                    new Value.Whole(
                            negative ? whole.value().negate() : whole.value(), sign + whole.text());
            case Value.Real real ->
                    new Value.Real(negative ? -real.value() : real.value(), sign + real.text());
            default -> new Value.Text(sign + number.text());
        };
    }
}
