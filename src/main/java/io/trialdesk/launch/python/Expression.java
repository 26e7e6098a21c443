package io.trialdesk.launch.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads one expression from tokens, up to the comma or bracket that ends it. Names that are
/// constants of the same file are replaced by their values. For one expression.
final class Expression {
    private final List<Token> tokens;
    private final Map<String, Literal> constants;
    private int at;

    private Expression(List<Token> tokens, int at, Map<String, Literal> constants) {
        this.tokens = tokens;
        this.at = at;
        this.constants = constants;
    }

    /// What was read, and the index of the token after it.
    record Read(Literal value, int next) {}

    static Read at(List<Token> tokens, int from, Map<String, Literal> constants) {
        var expression = new Expression(tokens, from, constants);
        var value = expression.operand();
        boolean whole = expression.atEnd();
        expression.skipToEnd();
        return new Read(whole ? value : new Literal.Unknown(), expression.at);
    }

    private Token token() {
        return at < tokens.size() ? tokens.get(at) : new Token(Token.Kind.LINE_END, "", 0, 0);
    }

    private boolean atEnd() {
        var token = token();
        return token.ends() || token.is(",") || isCloser(token) || token.is(":");
    }

    private static boolean isCloser(Token token) {
        return token.is(")") || token.is("]") || token.is("}");
    }

    private void skipToEnd() {
        int depth = 0;
        while (at < tokens.size() && !(depth == 0 && atEnd())) {
            var token = token();
            if (token.is("(") || token.is("[") || token.is("{")) {
                depth++;
            } else if (isCloser(token)) {
                depth--;
            }
            at++;
        }
    }

    private Literal operand() {
        var token = token();
        return switch (token.kind()) {
            case STRING -> text();
            case NUMBER -> {
                at++;
                yield new Literal.Numeral(token.text());
            }
            case NAME -> named();
            case OPERATOR -> operator(token);
            case FORMATTED, LINE_END -> new Literal.Unknown();
        };
    }

    private Literal text() {
        var joined = new StringBuilder();
        while (token().kind() == Token.Kind.STRING) {
            joined.append(token().text());
            at++;
            if (token().is("+")
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).kind() == Token.Kind.STRING) {
                at++;
            }
        }
        return token().kind() == Token.Kind.FORMATTED
                ? new Literal.Unknown()
                : new Literal.Text(joined.toString());
    }

    private Literal operator(Token token) {
        at++;
        if (token.is("-") && token().kind() == Token.Kind.NUMBER) {
            return new Literal.Numeral("-" + tokens.get(at++).text());
        }
        if (token.is("[") || token.is("{")) {
            return new Literal.Items(items());
        }
        if (token.is("(")) {
            return parenthesised();
        }
        return new Literal.Unknown();
    }

    private Literal parenthesised() {
        int from = at;
        var items = items();
        boolean isTuple = tokens.get(at - 2).is(",") || items.size() != 1;
        if (isTuple) {
            return new Literal.Items(items);
        }
        return from == at ? new Literal.Unknown() : items.getFirst();
    }

    /// Everything up to the closing bracket, which is read too; of `key: value` the key.
    private List<Literal> items() {
        var items = new ArrayList<Literal>();
        while (at < tokens.size() && !isCloser(token())) {
            var read = Expression.at(tokens, at, constants);
            items.add(read.value());
            at = read.next();
            if (token().is(":")) {
                at = Expression.at(tokens, at + 1, constants).next();
            }
            if (token().is(",")) {
                at++;
            } else if (!isCloser(token())) {
                at++;
            }
        }
        at++;
        return items;
    }

    private Literal named() {
        var name = dotted();
        if (token().is("(")) {
            at++;
            return call(name, items(), constants);
        }
        return switch (name) {
            case "True" -> new Literal.Flag(true);
            case "False" -> new Literal.Flag(false);
            case "None" -> new Literal.Nothing();
            default -> constants.getOrDefault(name, new Literal.Name(name));
        };
    }

    private static Literal call(
            String name, List<Literal> arguments, Map<String, Literal> constants) {
        if (name.endsWith(".keys") && arguments.isEmpty()) {
            var table = name.substring(0, name.length() - ".keys".length());
            return constants.getOrDefault(table, new Literal.Unknown());
        }
        boolean copies =
                List.of("list", "tuple", "set", "sorted", "frozenset").contains(name)
                        && arguments.size() == 1
                        && arguments.getFirst() instanceof Literal.Items;
        return copies ? arguments.getFirst() : new Literal.Call(name, arguments);
    }

    private String dotted() {
        var name = new StringBuilder(tokens.get(at++).text());
        while (token().is(".")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).kind() == Token.Kind.NAME) {
            name.append('.').append(tokens.get(at + 1).text());
            at += 2;
        }
        return name.toString();
    }
}
