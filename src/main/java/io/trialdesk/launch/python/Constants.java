package io.trialdesk.launch.python;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names that a file gives plain values to: `RATE = 0.1` at its top level, and attributes of its
/// classes as `Settings.rate`, which is how dataclasses hold defaults.
final class Constants {
    private Constants() {}

    static Map<String, Literal> of(List<Token> tokens) {
        var constants = new HashMap<String, Literal>();
        var owner = "";
        int bodyIndent = -1;
        boolean lineBegins = true;
        for (int i = 0; i + 2 < tokens.size(); i++) {
            var token = tokens.get(i);
            if (lineBegins && token.indent() == 0) {
                owner = token.isName("class") ? tokens.get(i + 1).text() + "." : "";
                bodyIndent = -1;
            } else if (lineBegins && bodyIndent < 0) {
                bodyIndent = token.indent();
            }
            boolean counts =
                    token.indent() == 0 || (!owner.isEmpty() && token.indent() == bodyIndent);
            if (lineBegins && counts && token.kind() == Token.Kind.NAME) {
                assign(tokens, i, owner + token.text(), constants);
            }
            lineBegins = token.ends();
        }
        return constants;
    }

    private static void assign(
            List<Token> tokens, int at, String name, Map<String, Literal> constants) {
        int equals = at + 1;
        if (tokens.get(equals).is(":")) {
            while (equals < tokens.size()
                    && !tokens.get(equals).is("=")
                    && !tokens.get(equals).ends()) {
                equals++;
            }
        }
        if (equals >= tokens.size() || !tokens.get(equals).is("=")) {
            return;
        }
        var read = Expression.at(tokens, equals + 1, constants);
        boolean plain = read.next() >= tokens.size() || tokens.get(read.next()).ends();
        if (plain && (read.value() instanceof Literal.Items || read.value().shown().isPresent())) {
            constants.put(name, read.value());
        }
    }
}
