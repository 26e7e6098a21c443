package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The values of Hydra's overrides and of arguments in OmegaConf's interpolations: typed primitives
/// without quotes, quoted text, lists, maps, functions, sweeps. An element is a [Value] or a
/// [HydraSweep]. For one thread.
final class HydraGrammar {
    private static final Pattern WHOLE = Pattern.compile("[-+]?(?:0|[1-9](?:_?[0-9])*+)");
    private static final Pattern REAL =
            Pattern.compile(
                    "[-+]?(?:(?:0|[1-9](?:_?[0-9])*+)?\\.[0-9](?:_?[0-9])*+"
                            + "|(?:0|[1-9](?:_?[0-9])*+)\\.?)"
                            + "(?:[eE][-+]?[0-9](?:_?[0-9])*+)?");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?(?i:inf|nan)");
    private static final String ENDS = ",()[]{}";

    private final Cursor in;
    private final Bounds bounds = new Bounds();

    HydraGrammar(Cursor in) {
        this.in = in;
    }

    /// What stands up to the end: one element, or several with commas, which are a sweep.
    Object whole() throws ConfigException {
        blanks();
        if (in.done()) {
            return new Value.Text("");
        }
        var first = element(0, "");
        if (in.done()) {
            return first;
        }
        List<Value> values = new ArrayList<>();
        values.add(value(first));
        while (in.eat(",")) {
            values.add(value(element(0, "")));
        }
        if (!in.done()) {
            throw in.wrong("expected the end or a comma");
        }
        return new HydraSweep.Choice(values, false, Set.of());
    }

    /// A text that is one element without being a sweep.
    static Value read(String text) throws ConfigException {
        var in = new Cursor(text, 0);
        return value(new HydraGrammar(in).whole());
    }

    static Value value(Object element) throws ConfigException {
        if (element instanceof Value value) {
            return value;
        }
        throw new ConfigException("expected a value but found a sweep");
    }

    /// One element, which ends at one of its own delimiters or at one of these.
    Object element(int depth, String ends) throws ConfigException {
        bounds.count(depth);
        blanks();
        Object found =
                switch (in.peek()) {
                    case '[' -> list(depth);
                    case '{' -> map(depth);
                    case '\'', '"' -> new Value.Text(quoted());
                    default -> primitiveOrCall(depth, ends);
                };
        blanks();
        return found;
    }

    private void blanks() {
        in.take(c -> c == ' ' || c == '\t');
    }

    private Object primitiveOrCall(int depth, String ends) throws ConfigException {
        int from = in.at();
        var name = in.take(c -> Character.isLetterOrDigit(c) || c == '_');
        if (in.peek() == '(' && !name.isEmpty()) {
            in.next();
            return new HydraFunction(name, this, in).read(depth);
        }
        in.moveTo(from);
        return primitive(ends);
    }

    private Value primitive(String ends) throws ConfigException {
        int from = in.at();
        var text = new StringBuilder();
        int kept = 0;
        boolean plain = true;
        while (!in.done() && !ends(ends)) {
            if (in.startsWith("${")) {
                text.append(interpolation(in));
                plain = false;
            } else if (in.peek() == '\\' && "\\()[]{}:=, \t".indexOf(in.peek(1)) >= 0) {
                in.next();
                text.append(in.next());
                plain = false;
                kept = text.length();
            } else {
                text.append(in.next());
            }
        }
        if (in.at() == from) {
            throw in.wrong("expected a value");
        }
        int end = text.length();
        while (end > kept && " \t".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        var written = text.substring(0, end);
        return plain ? typed(written) : new Value.Text(written);
    }

    private boolean ends(String ends) {
        char c = in.peek();
        return ENDS.indexOf(c) >= 0 || ends.indexOf(c) >= 0;
    }

    /// An interpolation as it is written, inner ones included.
    static String interpolation(Cursor in) throws ConfigException {
        int from = in.at();
        int open = 0;
        do {
            char c = in.next();
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (in.done() && open > 0) {
                throw in.wrong("expected } of an interpolation");
            }
        } while (open > 0 || in.at() - from < 2);
        return in.since(from);
    }

    /// What an unquoted primitive means: `yes` is text here, numbers may have underscores.
    static Value typed(String text) {
        if (text.length() > Bounds.LONGEST_NUMBER) {
            return new Value.Text(text);
        }
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("null")) {
            return new Value.Nothing(text);
        }
        if (lower.equals("true") || lower.equals("false")) {
            return new Value.Flag(lower.equals("true"), text);
        }
        var digits = text.replace("_", "");
        if (WHOLE.matcher(text).matches()) {
            return new Value.Whole(new BigInteger(digits), text);
        }
        if (REAL.matcher(text).matches()) {
            return new Value.Real(Double.parseDouble(digits), text);
        }
        return NOT_FINITE.matcher(text).matches() ? notFinite(lower, text) : new Value.Text(text);
    }

    private static Value notFinite(String lower, String text) {
        if (lower.endsWith("nan")) {
            return new Value.Real(Double.NaN, text);
        }
        double sign = lower.charAt(0) == '-' ? -1 : 1;
        return new Value.Real(sign * Double.POSITIVE_INFINITY, text);
    }

    /// Text in quotes: a backslash escapes the quote, and the backslashes before it.
    private String quoted() throws ConfigException {
        char quote = in.next();
        var text = new StringBuilder();
        while (!in.done()) {
            char c = in.next();
            if (c == quote) {
                return text.toString();
            }
            if (c != '\\') {
                text.append(c);
                continue;
            }
            int count = 1 + in.take(other -> other == '\\').length();
            boolean beforeQuote = in.peek() == quote;
            text.append("\\".repeat(beforeQuote ? count / 2 : count));
            if (beforeQuote && count % 2 == 1) {
                text.append(in.next());
            }
        }
        throw in.wrong("expected the closing " + quote);
    }

    private Value list(int depth) throws ConfigException {
        in.next();
        List<Value> items = new ArrayList<>();
        blanks();
        while (!in.eat("]")) {
            items.add(value(element(depth + 1, "")));
            if (in.peek() != ']') {
                in.expect(',');
            }
        }
        return Trees.items(items, bounds.textLeft());
    }

    private Value map(int depth) throws ConfigException {
        in.next();
        Map<String, Value> entries = new LinkedHashMap<>();
        blanks();
        while (!in.eat("}")) {
            var key = value(element(depth + 1, ":")).text();
            in.expect(':');
            entries.put(key, value(element(depth + 1, "")));
            if (in.peek() != '}') {
                in.expect(',');
                blanks();
            }
        }
        return Trees.table(entries, bounds.textLeft());
    }
}
