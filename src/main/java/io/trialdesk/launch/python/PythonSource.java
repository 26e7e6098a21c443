package io.trialdesk.launch.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one source file says without being run.
///
/// @param isProgram whether it has the `if __name__ == "__main__"` of a program
/// @param calls every call, in order
public record PythonSource(boolean isProgram, List<CallSite> calls) {
    public PythonSource {
        calls = List.copyOf(calls);
    }

    public static PythonSource of(String text) {
        var tokens = Tokens.of(text.replace("\r\n", "\n"));
        return new PythonSource(isProgram(tokens), calls(tokens, Constants.of(tokens)));
    }

    /// The calls of one method or function, whatever it is called on.
    public List<CallSite> calls(String method) {
        return calls.stream().filter(c -> c.method().equals(method)).toList();
    }

    private static boolean isProgram(List<Token> tokens) {
        for (int i = 0; i + 3 < tokens.size(); i++) {
            if (tokens.get(i).isName("if")
                    && tokens.get(i + 1).isName("__name__")
                    && tokens.get(i + 2).is("==")
                    && tokens.get(i + 3).text().equals("__main__")) {
                return true;
            }
        }
        return false;
    }

    private static List<CallSite> calls(List<Token> tokens, Map<String, Literal> constants) {
        var calls = new ArrayList<CallSite>();
        for (int i = 1; i < tokens.size(); i++) {
            boolean called = tokens.get(i).is("(") && tokens.get(i - 1).kind() == Token.Kind.NAME;
            if (called && !isDefinition(tokens, i)) {
                calls.add(call(tokens, i, constants));
            }
        }
        return calls;
    }

    private static boolean isDefinition(List<Token> tokens, int bracket) {
        return bracket > 1
                && (tokens.get(bracket - 2).isName("def")
                        || tokens.get(bracket - 2).isName("class"));
    }

    private static CallSite call(List<Token> tokens, int bracket, Map<String, Literal> constants) {
        int first = bracket - 1;
        while (first >= 2 && tokens.get(first - 1).is(".") && isPart(tokens.get(first - 2))) {
            first -= 2;
        }
        var dotted = new StringBuilder();
        for (int i = first; i < bracket - 2; i++) {
            dotted.append(tokens.get(i).text());
        }
        var positional = new ArrayList<Literal>();
        var keywords = new LinkedHashMap<String, Literal>();
        arguments(tokens, bracket + 1, constants, positional, keywords);
        return new CallSite(
                target(tokens, first),
                dotted.toString(),
                tokens.get(bracket - 1).text(),
                positional,
                new HashMap<>(keywords),
                first > 0 && tokens.get(first - 1).is("@"),
                tokens.get(bracket - 1).line());
    }

    private static boolean isPart(Token token) {
        return token.kind() == Token.Kind.NAME;
    }

    /// The (dotted) name before an equals sign before the call.
    private static String target(List<Token> tokens, int first) {
        if (first < 2 || !tokens.get(first - 1).is("=")) {
            return "";
        }
        int from = first - 2;
        while (from >= 2 && tokens.get(from - 1).is(".")) {
            from -= 2;
        }
        var name = new StringBuilder();
        for (int i = from; i < first - 1; i++) {
            name.append(tokens.get(i).text());
        }
        return name.toString();
    }

    private static void arguments(
            List<Token> tokens,
            int from,
            Map<String, Literal> constants,
            List<Literal> positional,
            Map<String, Literal> keywords) {
        int at = from;
        while (at < tokens.size() && !tokens.get(at).is(")")) {
            boolean keyword =
                    at + 1 < tokens.size()
                            && tokens.get(at).kind() == Token.Kind.NAME
                            && tokens.get(at + 1).is("=");
            var read = Expression.at(tokens, keyword ? at + 2 : at, constants);
            if (keyword) {
                keywords.put(tokens.get(at).text(), read.value());
            } else {
                positional.add(read.value());
            }
            // Whatever ends the argument is stepped over, but for the bracket that ends the call.
            at =
                    read.next() < tokens.size() && tokens.get(read.next()).is(")")
                            ? read.next()
                            : read.next() + 1;
        }
    }
}
