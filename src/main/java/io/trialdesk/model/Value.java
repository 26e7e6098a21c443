package io.trialdesk.model;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalDouble;

/// One value of a parameter with the type its format gave it. `text` is always the value as it was
/// written; equality of meaning (`1e-3` against `0.001`) is the business of package `config`.
public sealed interface Value {

    /// The value as written at its source.
    String text();

    /// The value as a number, when it is one or is text that reads as one (MLflow keeps every
    /// parameter as text). Booleans, lists and nothing are no numbers.
    default OptionalDouble number() {
        return OptionalDouble.empty();
    }

    /// Text, or any value of a format that knows only text.
    record Text(String text) implements Value {
        @Override
        public OptionalDouble number() {
            return Numbers.parse(text);
        }
    }

    /// An integer of any size.
    record Whole(BigInteger value, String text) implements Value {
        public static Whole of(long value) {
            return new Whole(BigInteger.valueOf(value), Long.toString(value));
        }

        @Override
        public OptionalDouble number() {
            return OptionalDouble.of(value.doubleValue());
        }
    }

    /// A floating point number, NaN and infinities included.
    record Real(double value, String text) implements Value {
        public static Real of(double value) {
            return new Real(value, Double.toString(value));
        }

        @Override
        public OptionalDouble number() {
            return OptionalDouble.of(value);
        }
    }

    /// True or false.
    record Flag(boolean value, String text) implements Value {
        public static Flag of(boolean value) {
            return new Flag(value, Boolean.toString(value));
        }
    }

    /// An explicit null, which is not the same as a missing key.
    record Nothing(String text) implements Value {
        public static final Nothing NULL = new Nothing("null");
    }

    /// A list. Maps never appear here: their keys are part of the parameter's dotted key. A map
    /// inside a list is an item of kind [Table].
    record Items(List<Value> items, String text) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// A map inside a list, in written order.
    record Table(List<Entry> entries, String text) implements Value {
        public Table {
            entries = List.copyOf(entries);
        }

        /// One key of a table with its value.
        public record Entry(String key, Value value) {}
    }
}
