package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What words, calls and signs mean that are no plain literals. Immutable.
///
/// @param kept whether names stay as text and calls as what they hold; otherwise they are refused
/// @param referring whether `@name` and `%macro` stand for values, as in gin
/// @param macros the value of a macro, where it is known
record PythonNames(boolean kept, boolean referring, Function<String, Optional<Value>> macros) {
    private static final Set<String> NAN = Set.of("np.nan", "numpy.nan", "math.nan", "np.NaN");
    private static final Set<String> INFINITE = Set.of("np.inf", "numpy.inf", "math.inf", "np.Inf");

    /// Only what Python's `ast.literal_eval` takes, and `nan` and `inf`; all else is refused.
    static final PythonNames NONE = new PythonNames(false, false, name -> Optional.empty());

    /// Names stay text, calls become what they hold.
    static final PythonNames KEPT = new PythonNames(true, false, name -> Optional.empty());

    /// Literals and the references of gin.
    static PythonNames gin(Function<String, Optional<Value>> macros) {
        return new PythonNames(false, true, macros);
    }

    Value word(Cursor in, String word) throws ConfigException {
        return switch (word) {
            case "True", "np.True_" -> new Value.Flag(true, word);
            case "False", "np.False_" -> new Value.Flag(false, word);
            case "None" -> new Value.Nothing(word);
            default -> {
                var known = notFinite(word);
                yield known.isPresent() ? known.get() : opaque(in, word);
            }
        };
    }

    private static Optional<Value> notFinite(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("nan") || NAN.contains(word)) {
            return Optional.of(new Value.Real(Double.NaN, word));
        }
        boolean infinite = lower.equals("inf") || lower.equals("infinity");
        return infinite || INFINITE.contains(word)
                ? Optional.of(new Value.Real(Double.POSITIVE_INFINITY, word))
                : Optional.empty();
    }

    /// Something that is no literal but reads as one word.
    Value opaque(Cursor in, String text) throws ConfigException {
        if (!kept) {
            throw in.wrong("expected a literal, not " + text + ",");
        }
        return new Value.Text(text);
    }

    /// Digits that are no real number: an imaginary one, or none at all.
    Value complex(Cursor in, String text) throws ConfigException {
        var real = text.substring(0, text.length() - 1);
        boolean imaginary = text.endsWith("j") || text.endsWith("J");
        if (!imaginary || PythonNumbers.read(real).isEmpty()) {
            throw in.wrong("expected a number, not " + text + ",");
        }
        return new Value.Text(text);
    }

    Value call(String name, PythonCall call, Cursor in) throws ConfigException {
        if (!kept && !name.equals("set")) {
            throw in.wrong("expected a literal, not a call of " + name + ",");
        }
        return call.read(name);
    }

    /// `<class 'int'>` and the like, up to the `>` that closes it.
    String shown(Cursor in) throws ConfigException {
        opaque(in, "<");
        int from = in.at();
        int open = 0;
        do {
            char c = in.next();
            open += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (in.done() && open > 0) {
                throw in.wrong("expected >");
            }
        } while (open > 0);
        return in.since(from);
    }

    /// `@scope/name()` or `%macro` of gin.
    Value reference(Cursor in) throws ConfigException {
        if (!referring) {
            throw in.wrong("expected a value");
        }
        int from = in.at();
        boolean macro = in.next() == '%';
        var name = in.take(c -> Character.isLetterOrDigit(c) || "_./".indexOf(c) >= 0);
        if (!macro) {
            in.eat("()");
        }
        var written = new Value.Text(in.since(from));
        return macro ? macros.apply(name).orElse(written) : written;
    }
}
