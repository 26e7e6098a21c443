package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Configurations written as Python source: the literals assigned to names at the outermost level.
/// What is assigned and is no literal stays as it is written; nothing is evaluated, and functions,
/// classes and conditions are not entered.
final class PythonModule {
    private static final Pattern ASSIGNED =
            Pattern.compile(
                    "(?<name>[\\p{L}_][\\p{L}\\p{N}_]*+)[ \\t]*+"
                            + "(?::(?<type>[^=\\n#'\"]*+))?=(?!=)[ \\t]*+");
    private static final Set<String> NO_NAMES = Set.of("else", "try", "finally", "lambda", "print");

    private final Cursor in;
    private final String text;
    private final Map<String, Value> values = new LinkedHashMap<>();

    private PythonModule(String text) {
        this.text = text;
        this.in = new Cursor(text, 0);
    }

    static Value read(String text) throws ConfigException {
        var module = new PythonModule(text);
        while (!module.in.done()) {
            module.statement();
        }
        return Trees.table(module.values);
    }

    private void statement() throws ConfigException {
        var start = ASSIGNED.matcher(text).region(in.at(), text.length());
        if (start.lookingAt() && !NO_NAMES.contains(start.group("name"))) {
            in.moveTo(start.end());
            assign(start.group("name"));
        }
        PythonSource.statement(in);
        if (in.peek() == '#') {
            in.take(c -> c != '\n');
        }
        if (in.eat(";")) {
            in.take(c -> c == ' ' || c == '\t');
        } else {
            in.take(c -> c == '\n' || c == '\r');
        }
    }

    private void assign(String name) throws ConfigException {
        int from = in.at();
        try {
            var value = new PythonParser(in, PythonNames.KEPT).value();
            in.take(c -> c == ' ' || c == '\t' || c == '\r');
            if (in.done() || "\n;#".indexOf(in.peek()) >= 0) {
                put(name, value);
                return;
            }
        } catch (Bounds.Exceeded bound) {
            throw bound;
        } catch (ConfigException noLiteral) {
            // What stands there is kept as text.
        }
        in.moveTo(from);
        put(name, new Value.Text(PythonSource.statement(in).strip()));
    }

    private void put(String name, Value value) throws ConfigException {
        values.put(name, value);
        if (values.size() > Bounds.MOST_VALUES) {
            throw new Bounds.Exceeded("it assigns more than " + Bounds.MOST_VALUES + " names");
        }
    }
}
