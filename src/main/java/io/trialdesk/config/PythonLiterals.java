package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.util.Optional;

/// Literals of Python: numbers, strings in all their forms, tuples, lists, dictionaries, sets,
/// `True`, `None`, `nan`, and calls like `Namespace(lr=0.1)` as what they hold. Nothing is ever
/// evaluated. Pure functions.
public final class PythonLiterals {
    private PythonLiterals() {}

    /// A literal found in a longer text, and where the text goes on.
    public record Found(Value value, int end) {}

    /// Reads a text that is one literal.
    ///
    /// @throws ConfigException when it is none or exceeds a bound
    public static Value read(String text) throws ConfigException {
        return whole(text, PythonNames.KEPT);
    }

    /// Reads the literal that begins at a place of a text, whatever follows it: a `Namespace(...)`
    /// in a log.
    public static Found readAt(String text, int from) throws ConfigException {
        Bounds.checkSize(text.length());
        var in = new Cursor(text, from);
        var value = new PythonParser(in, PythonNames.KEPT).value();
        return new Found(value, in.at());
    }

    /// What a text of a source that knows only text (INI, CSV, a command line) means: the literal
    /// it is, and text otherwise. The value's own text is the one given.
    public static Value coerce(String text) {
        var trimmed = text.strip();
        return mayBeLiteral(trimmed)
                ? literal(trimmed).orElseGet(() -> new Value.Text(text))
                : new Value.Text(text);
    }

    private static Optional<Value> literal(String text) {
        try {
            return Optional.of(whole(text, PythonNames.NONE));
        } catch (ConfigException noLiteral) {
            return Optional.empty();
        }
    }

    /// Spares ordinary words the reading.
    private static boolean mayBeLiteral(String text) {
        if (text.isEmpty() || text.length() > Bounds.LARGEST_TEXT) {
            return false;
        }
        char c = text.charAt(0);
        return (c >= '0' && c <= '9') || "+-.([{'\"".indexOf(c) >= 0 || isWordOfPython(text);
    }

    private static boolean isWordOfPython(String text) {
        return switch (text.charAt(0)) {
            case 'T', 'F', 'N', 'n', 'i', 'I' -> text.length() <= 8;
            case 'r', 'R', 'u', 'U', 's' -> text.length() > 1 && text.length() <= 4000;
            default -> false;
        };
    }

    static Value whole(String text, PythonNames names) throws ConfigException {
        Bounds.checkSize(text.length());
        var in = new Cursor(text, 0);
        var parser = new PythonParser(in, names);
        var value = parser.value();
        parser.blanks();
        if (!in.done()) {
            throw in.wrong("expected the end");
        }
        return value;
    }
}
