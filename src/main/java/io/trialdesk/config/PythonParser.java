package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One literal of Python at a cursor, read by descent; nothing is evaluated. For one thread.
final class PythonParser {
    private static final Comparator<Value> BY_TEXT = Comparator.comparing(Value::text);

    private final Cursor in;
    private final PythonNames names;
    private final Bounds bounds = new Bounds();

    PythonParser(Cursor in, PythonNames names) {
        this.in = in;
        this.names = names;
    }

    /// The value at the cursor, which is then right behind it.
    Value value() throws ConfigException {
        return value(0);
    }

    private Value value(int depth) throws ConfigException {
        bounds.count(depth);
        blanks();
        char c = in.peek();
        return switch (c) {
            case '[' -> sequence(depth, ']');
            case '(' -> parenthesised(depth);
            case '{' -> braces(depth);
            case '\'', '"' -> strings("");
            case '<' -> new Value.Text(names.shown(in));
            case '@', '%' -> names.reference(in);
            case '-', '+' -> signed(depth);
            default -> isNumber(c) ? number() : word(depth);
        };
    }

    /// Blanks, line ends, comments and continued lines between the parts of a literal.
    void blanks() {
        while (true) {
            in.take(c -> c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f');
            if (in.peek() == '#') {
                in.take(c -> c != '\n');
            } else if (!in.eat("\\\n") && !in.eat("\\\r\n")) {
                return;
            }
        }
    }

    private boolean isNumber(char c) {
        return isDigit(c) || (c == '.' && isDigit(in.peek(1)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Value number() throws ConfigException {
        int from = in.at();
        boolean based = in.peek() == '0' && "xXoObB".indexOf(in.peek(1)) > -1;
        in.take(c -> Character.isLetterOrDigit(c) || c == '.' || c == '_');
        var text = in.since(from);
        if (!based && (text.endsWith("e") || text.endsWith("E")) && "+-".indexOf(in.peek()) >= 0) {
            in.next();
            in.take(c -> Character.isLetterOrDigit(c) || c == '_');
            text = in.since(from);
        }
        var number = PythonNumbers.read(text);
        return number.isPresent() ? number.get() : names.complex(in, text);
    }

    private Value signed(int depth) throws ConfigException {
        var sign = in.take(c -> c == '-' || c == '+' || c == ' ').replace(" ", "");
        var value = isNumber(in.peek()) ? number() : word(depth);
        if (value instanceof Value.Whole || value instanceof Value.Real) {
            return PythonNumbers.signed(sign, value);
        }
        return names.opaque(in, sign + value.text());
    }

    private Value strings(String prefix) throws ConfigException {
        var first = PythonStrings.read(in, prefix);
        StringBuilder joined = null;
        while (true) {
            int end = in.at();
            blanks();
            var next = in.take(PythonParser::isWord);
            if (!PythonStrings.isQuote(in.peek())
                    || !(next.isEmpty() || PythonStrings.isPrefix(next))) {
                in.moveTo(end);
                return joined == null ? first : new Value.Text(joined.toString());
            }
            joined = joined == null ? new StringBuilder(first.text()) : joined;
            joined.append(PythonStrings.read(in, next).text());
        }
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private Value word(int depth) throws ConfigException {
        var word = in.take(c -> isWord(c) || c == '.');
        if (word.isEmpty()) {
            throw in.wrong("expected a value");
        }
        if (PythonStrings.isQuote(in.peek()) && PythonStrings.isPrefix(word)) {
            return strings(word);
        }
        int end = in.at();
        in.take(c -> c == ' ');
        if (in.peek() == '(') {
            return names.call(word, new PythonCall(in, this, depth), in);
        }
        in.moveTo(end);
        return names.word(in, word);
    }

    /// What a call or list holds as one of its items.
    Value inner(int depth) throws ConfigException {
        return value(depth + 1);
    }

    Value.Items sequence(int depth, char close) throws ConfigException {
        in.next();
        List<Value> items = new ArrayList<>();
        rest(items, depth, close);
        return listed(items);
    }

    private void rest(List<Value> items, int depth, char close) throws ConfigException {
        blanks();
        while (in.peek() != close || in.done()) {
            items.add(inner(depth));
            separator(close);
        }
        in.next();
    }

    /// A comma, after which more may follow, or the end of what is listed.
    private void separator(char close) throws ConfigException {
        blanks();
        if (in.peek() != close) {
            in.expect(',');
            blanks();
        }
    }

    private Value parenthesised(int depth) throws ConfigException {
        in.next();
        blanks();
        List<Value> items = new ArrayList<>();
        if (in.peek() != ')') {
            items.add(inner(depth));
            blanks();
            if (in.peek() == ')') {
                in.next();
                return items.getFirst();
            }
            in.expect(',');
        }
        rest(items, depth, ')');
        return listed(items);
    }

    private Value braces(int depth) throws ConfigException {
        in.next();
        blanks();
        Map<String, Value> entries = new LinkedHashMap<>();
        List<Value> set = new ArrayList<>();
        while (in.peek() != '}' || in.done()) {
            var first = inner(depth);
            blanks();
            if (set.isEmpty() && in.eat(":")) {
                entries.put(first.text(), inner(depth));
            } else {
                set.add(first);
            }
            separator('}');
        }
        in.next();
        if (!set.isEmpty() && !entries.isEmpty()) {
            throw in.wrong("expected a dictionary or a set");
        }
        return set.isEmpty() ? table(entries) : listed(set.stream().sorted(BY_TEXT).toList());
    }

    Value.Items listed(List<Value> items) {
        return bounds.shown(Trees.items(items, bounds.textLeft()));
    }

    Value.Table table(Map<String, Value> entries) {
        return bounds.shown(Trees.table(entries, bounds.textLeft()));
    }
}
