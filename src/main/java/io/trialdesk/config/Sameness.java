package io.trialdesk.config;

import io.trialdesk.model.Numbers;
import io.trialdesk.model.Value;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// Whether two values mean the same, which is more than being written the same: `1e-3` is `0.001`,
/// the text `true` is the boolean, `10` is `10.0`, NaN is NaN. What a source could not keep (types
/// in CSV, digits in 32 bits) makes no difference.
public enum Sameness {
    /// Same meaning and same kind.
    SAME,
    /// Same meaning, but one is text, or written as another kind by a source that loses kinds.
    SAME_BUT_KIND,
    DIFFERENT;

    private static final Set<String> FLAGS = Set.of("true", "false", "True", "False");
    private static final Set<String> NOTHINGS = Set.of("", "None", "null");

    /// Compares two values of sources that keep everything. Numbers that went through 32 bits are
    /// known by their digits: `0.10000000149011612` is `0.1`.
    public static Sameness of(Value a, Value b) {
        return of(a, Fidelity.EXACT, b, Fidelity.EXACT);
    }

    /// Compares two values by what their sources keep.
    public static Sameness of(Value a, Fidelity sourceOfA, Value b, Fidelity sourceOfB) {
        boolean lossy = sourceOfA == Fidelity.LOSSY || sourceOfB == Fidelity.LOSSY;
        boolean single = sourceOfA == Fidelity.SINGLE || sourceOfB == Fidelity.SINGLE;
        return new Comparison(lossy, single).of(a, b);
    }

    /// @param lossy whether a side may have lost its kind
    /// @param single whether a side may have lost all but 32 bits
    private record Comparison(boolean lossy, boolean single) {

        Sameness of(Value a, Value b) {
            if (a instanceof Value.Text left && b instanceof Value.Text right) {
                return ofTexts(left.text(), right.text());
            }
            if (a instanceof Value.Text text) {
                return reads(text.text(), b) ? SAME_BUT_KIND : DIFFERENT;
            }
            if (b instanceof Value.Text text) {
                return reads(text.text(), a) ? SAME_BUT_KIND : DIFFERENT;
            }
            if (lossy && (isNumberOf(a, b) || isNumberOf(b, a))) {
                return SAME_BUT_KIND;
            }
            return ofTyped(a, b) ? SAME : DIFFERENT;
        }

        /// Formats that know only text (MLflow) have typed values in text, so texts compare by
        /// meaning.
        private Sameness ofTexts(String a, String b) {
            if (a.equals(b)) {
                return SAME;
            }
            var left = number(a);
            var right = number(b);
            if (left != null && right != null) {
                return ofTyped(left, right) ? SAME : DIFFERENT;
            }
            if (FLAGS.contains(a) && FLAGS.contains(b)) {
                return a.equalsIgnoreCase(b) ? SAME : DIFFERENT;
            }
            boolean alike = lossy && (bothNothing(a, b) || sameContainers(a, b));
            return alike ? SAME : DIFFERENT;
        }

        private static boolean bothNothing(String a, String b) {
            return NOTHINGS.contains(a) && NOTHINGS.contains(b);
        }

        private boolean sameContainers(String a, String b) {
            var left = PythonLiterals.coerce(a);
            var right = PythonLiterals.coerce(b);
            return isContainer(left) && isContainer(right) && ofTyped(left, right);
        }

        /// Whether a text is how a value of another kind is written.
        private boolean reads(String text, Value value) {
            return switch (value) {
                case Value.Flag flag -> readsFlag(text, flag);
                case Value.Whole _, Value.Real _ -> {
                    var read = number(text);
                    yield read != null && ofTyped(read, value);
                }
                case Value.Nothing _ -> lossy && NOTHINGS.contains(text);
                case Value.Items _, Value.Table _ -> {
                    var read = lossy ? PythonLiterals.coerce(text) : value;
                    yield lossy && isContainer(read) && ofTyped(read, value);
                }
                case Value.Text(var other) -> text.equals(other);
            };
        }

        private boolean readsFlag(String text, Value.Flag flag) {
            if (FLAGS.contains(text)) {
                return text.equalsIgnoreCase(Boolean.toString(flag.value()));
            }
            var read = lossy ? number(text) : null;
            return read != null && isNumberOf(read, flag);
        }

        private static boolean isContainer(Value value) {
            return value instanceof Value.Items || value instanceof Value.Table;
        }

        /// Whether the first is 1 or 0 and the second the boolean that stands for it.
        private static boolean isNumberOf(Value number, Value flag) {
            return flag instanceof Value.Flag(var set, _)
                    && (number instanceof Value.Whole || number instanceof Value.Real)
                    && number.number().orElse(Double.NaN) == (set ? 1 : 0);
        }

        private static @Nullable Value number(String text) {
            var literal = PythonLiterals.coerce(text);
            if (literal instanceof Value.Whole || literal instanceof Value.Real) {
                return literal;
            }
            var number = Numbers.parse(text);
            return number.isPresent() ? new Value.Real(number.getAsDouble(), text) : null;
        }

        private boolean ofTyped(Value a, Value b) {
            return switch (a) {
                case Value.Whole left when b instanceof Value.Whole right ->
                        left.value().equals(right.value());
                case Value.Whole left when b instanceof Value.Real right -> sameWhole(left, right);
                case Value.Real left when b instanceof Value.Whole right -> sameWhole(right, left);
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
        }

        private boolean sameWhole(Value.Whole whole, Value.Real real) {
            if (!Double.isFinite(real.value())) {
                return false;
            }
            boolean exact =
                    new BigDecimal(whole.value()).compareTo(new BigDecimal(real.value())) == 0;
            return exact || (single && (float) whole.value().doubleValue() == (float) real.value());
        }

        private boolean same(double a, double b) {
            return a == b
                    || (Double.isNaN(a) && Double.isNaN(b))
                    || ((single || isSingle(a) || isSingle(b)) && (float) a == (float) b);
        }

        /// Whether a number shows that it went through 32 bits: all its digits are needed to tell
        /// it from its neighbours of 64 bits, few to tell it from those of 32.
        private static boolean isSingle(double value) {
            return value == (float) value
                    && !Double.toString(value).equals(Float.toString((float) value));
        }

        private boolean sameItems(List<Value> a, List<Value> b) {
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

        private boolean sameTables(Value.Table a, Value.Table b) {
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
}
