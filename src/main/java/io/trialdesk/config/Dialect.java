package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;

/// What an unquoted YAML scalar means depends on the library that wrote it: `1e-3` is text to
/// PyYAML and a number to OmegaConf, `no` is a boolean to both and text to YAML 1.2.
public enum Dialect {
    /// YAML 1.1 as PyYAML reads it: Lightning's `hparams.yaml`, most scripts.
    PYYAML(
            "[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?",
            true),
    /// YAML 1.1 with the floats of OmegaConf: everything Hydra writes.
    OMEGACONF(
            "[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+]?[0-9]+)?"
                    + "|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+|\\.[0-9_]+(?:[eE][-+][0-9]+)?",
            true),
    /// YAML 1.2 as ruamel (DVC) reads it, which with its underscores and binary numbers is more
    /// than the core schema has; Go programs write nothing that it reads otherwise.
    YAML12(
            "[-+]?[0-9][0-9_]*(?:\\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?"
                    + "|[-+]?\\.[0-9_]+(?:[eE][-+][0-9]+)?",
            false);

    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
    private static final Set<String> YES = Set.of("yes", "Yes", "YES", "on", "On", "ON");
    private static final Set<String> NO = Set.of("no", "No", "NO", "off", "Off", "OFF");
    private static final Pattern INFINITY = Pattern.compile("[-+]?\\.(?:inf|Inf|INF)");
    private static final Pattern NAN = Pattern.compile("\\.(?:nan|NaN|NAN)");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(?:0|[1-9][0-9_]*)");
    private static final Pattern OCTAL = Pattern.compile("[-+]?0[0-7_]+");
    private static final Pattern BINARY = Pattern.compile("[-+]?0b[0-1_]+");
    private static final Pattern HEX = Pattern.compile("[-+]?0x[0-9a-fA-F_]+");
    private static final Pattern SIXTIES =
            Pattern.compile(
                    "[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+"
                            + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*");
    private static final Pattern PLAIN_DIGITS = Pattern.compile("[-+]?[0-9][0-9_]*");
    private static final Pattern NEW_OCTAL = Pattern.compile("[-+]?0o[0-7_]+");

    private final Pattern real;
    private final boolean old;

    Dialect(String real, boolean old) {
        this.real = Pattern.compile(real);
        this.old = old;
    }

    /// The value of an unquoted scalar.
    public Value resolve(String text) {
        if (NULL.contains(text)) {
            return new Value.Nothing(text.isEmpty() ? "null" : text);
        }
        if (TRUE.contains(text) || (old && YES.contains(text))) {
            return new Value.Flag(true, text);
        }
        if (FALSE.contains(text) || (old && NO.contains(text))) {
            return new Value.Flag(false, text);
        }
        boolean likeNumber = "+-.0123456789".indexOf(text.charAt(0)) >= 0;
        return likeNumber && text.length() <= Bounds.LONGEST_NUMBER
                ? number(text)
                : new Value.Text(text);
    }

    private Value number(String text) {
        if (INFINITY.matcher(text).matches()) {
            double sign = text.charAt(0) == '-' ? -1 : 1;
            return new Value.Real(sign * Double.POSITIVE_INFINITY, text);
        }
        if (NAN.matcher(text).matches()) {
            return new Value.Real(Double.NaN, text);
        }
        var digits = text.replace("_", "");
        if (old ? isOldWhole(text) : isNewWhole(text)) {
            return new Value.Whole(whole(digits), text);
        }
        if (real.matcher(text).matches() && digits.chars().anyMatch(Character::isDigit)) {
            return new Value.Real(Double.parseDouble(digits), text);
        }
        return old && SIXTIES.matcher(text).matches()
                ? sixties(text, digits)
                : new Value.Text(text);
    }

    private static boolean isOldWhole(String text) {
        return DECIMAL.matcher(text).matches()
                || OCTAL.matcher(text).matches()
                || HEX.matcher(text).matches()
                || BINARY.matcher(text).matches();
    }

    private static boolean isNewWhole(String text) {
        return PLAIN_DIGITS.matcher(text).matches()
                || NEW_OCTAL.matcher(text).matches()
                || BINARY.matcher(text).matches()
                || HEX.matcher(text).matches();
    }

    private BigInteger whole(String digits) {
        boolean negative = digits.charAt(0) == '-';
        var rest = negative || digits.charAt(0) == '+' ? digits.substring(1) : digits;
        BigInteger size;
        if (rest.startsWith("0x")) {
            size = new BigInteger(rest.substring(2), 16);
        } else if (rest.startsWith("0b")) {
            size = new BigInteger(rest.substring(2), 2);
        } else if (rest.startsWith("0o")) {
            size = new BigInteger(rest.substring(2), 8);
        } else {
            boolean octal = old && rest.length() > 1 && rest.charAt(0) == '0';
            size = new BigInteger(rest, octal ? 8 : 10);
        }
        return negative ? size.negate() : size;
    }

    /// `12:30:45` is a number to YAML 1.1, counted in sixties.
    private static Value sixties(String text, String digits) {
        boolean negative = digits.charAt(0) == '-';
        double sum = 0;
        for (var part : digits.replaceFirst("^[-+]", "").split(":", -1)) {
            sum = sum * 60 + Double.parseDouble(part);
        }
        double value = negative ? -sum : sum;
        return text.indexOf('.') >= 0
                ? new Value.Real(value, text)
                : new Value.Whole(BigInteger.valueOf((long) value), text);
    }
}
