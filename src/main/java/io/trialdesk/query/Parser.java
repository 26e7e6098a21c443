package io.trialdesk.query;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads the words of a filter into a tree, by recursive descent: `or`, `and`, `not`, comparison,
/// sum, product, sign. A parenthesis may hold a condition or a value. Used once.
final class Parser {
    private static final int LONGEST = 20_000;

    /// Values are combined in as many levels as there are operators.
    private static final int MOST_OPERATORS = 500;

    private final Cursor cursor;
    private int operators;

    private Parser(Cursor cursor) {
        this.cursor = cursor;
    }

    static Condition parse(String text) throws FilterException {
        if (text.length() > LONGEST) {
            throw new FilterException(LONGEST, "expected at most " + LONGEST + " characters");
        }
        var parser = new Parser(new Cursor(Lexer.tokens(text)));
        if (parser.cursor.peek().kind() == Token.Kind.END) {
            return new Condition.All(0);
        }
        var condition = parser.condition(parser.or());
        if (parser.cursor.peek().kind() != Token.Kind.END) {
            throw parser.cursor.expected("and, or, or the end");
        }
        return condition;
    }

    private Node or() throws FilterException {
        var left = and();
        while (cursor.peek().isWord("or")) {
            int from = cursor.take().from();
            left = new Condition.Or(condition(left), condition(and()), from);
        }
        return left;
    }

    private Node and() throws FilterException {
        var left = not();
        while (cursor.peek().isWord("and")) {
            int from = cursor.take().from();
            left = new Condition.And(condition(left), condition(not()), from);
        }
        return left;
    }

    private Node not() throws FilterException {
        if (!cursor.peek().isWord("not")) {
            return comparison();
        }
        cursor.deeper();
        int from = cursor.take().from();
        var inner = new Condition.Not(condition(not()), from);
        cursor.shallower();
        return inner;
    }

    private Node comparison() throws FilterException {
        var left = sum();
        var next = cursor.peek();
        var comparison = next.kind() == Token.Kind.SIGN ? comparison(next.text()) : null;
        if (comparison != null) {
            cursor.take();
            return new Condition.Compare(comparison, term(left), term(sum()), left.at());
        }
        if (next.is("=~")) {
            cursor.take();
            return matches(Condition.Match.REGEX, left, false);
        }
        return word(left, next);
    }

    private static Condition.@Nullable Comparison comparison(String sign) {
        return switch (sign) {
            case "=", "==" -> Condition.Comparison.EQUAL;
            case "!=", "<>" -> Condition.Comparison.DIFFERENT;
            case "<" -> Condition.Comparison.LESS;
            case "<=" -> Condition.Comparison.AT_MOST;
            case ">" -> Condition.Comparison.GREATER;
            case ">=" -> Condition.Comparison.AT_LEAST;
            default -> null;
        };
    }

    private Node word(Node left, Token next) throws FilterException {
        boolean negated = next.isWord("not") && left instanceof Term;
        if (negated) {
            cursor.take();
        }
        var word =
                cursor.peek().kind() == Token.Kind.NAME
                        ? cursor.peek().text().toLowerCase(Locale.ROOT)
                        : "";
        switch (word) {
            case "like", "ilike" -> {
                cursor.take();
                return matches(
                        word.equals("like") ? Condition.Match.LIKE : Condition.Match.ILIKE,
                        left,
                        negated);
            }
            case "in" -> {
                cursor.take();
                return new Condition.In(field(left), list(), negated, left.at());
            }
            case "is" -> {
                if (!negated) {
                    cursor.take();
                    return missing(left);
                }
            }
            default -> {}
        }
        if (negated) {
            throw cursor.expected("like, ilike or in after not");
        }
        return left;
    }

    private Condition missing(Node left) throws FilterException {
        boolean negated = cursor.peek().isWord("not");
        if (negated) {
            cursor.take();
        }
        if (!cursor.peek().isWord("null")) {
            throw cursor.expected(negated ? "null" : "null or not null");
        }
        cursor.take();
        return new Condition.IsMissing(field(left), negated, left.at());
    }

    private Condition matches(Condition.Match match, Node left, boolean negated)
            throws FilterException {
        var pattern = cursor.peek();
        if (pattern.kind() != Token.Kind.TEXT && pattern.kind() != Token.Kind.DOUBLE_QUOTED) {
            throw cursor.expected("a pattern in quotes");
        }
        cursor.take();
        if (match == Condition.Match.REGEX) {
            Patterns.check(pattern);
        }
        return new Condition.Matches(match, field(left), pattern.text(), negated, left.at());
    }

    private List<Term> list() throws FilterException {
        cursor.close("(");
        var values = new ArrayList<Term>();
        do {
            var value = term(sign());
            if (!(value instanceof Term.Text || value instanceof Term.Constant)) {
                throw new FilterException(value.at(), "expected a text in quotes or a number");
            }
            values.add(value);
        } while (cursor.takeIf(","));
        cursor.close(")");
        return values;
    }

    private Node sum() throws FilterException {
        var left = product();
        while (cursor.peek().is("+") || cursor.peek().is("-")) {
            var operator = cursor.take();
            left = arithmetic(operator, left, product());
        }
        return left;
    }

    private Node product() throws FilterException {
        var left = sign();
        while (cursor.peek().is("*") || cursor.peek().is("/")) {
            var operator = cursor.take();
            left = arithmetic(operator, left, sign());
        }
        return left;
    }

    private Term arithmetic(Token operator, Node left, Node right) throws FilterException {
        if (++operators > MOST_OPERATORS) {
            throw new FilterException(
                    operator.from(), "expected at most " + MOST_OPERATORS + " operators");
        }
        return new Term.Arithmetic(
                operator.text().charAt(0), term(left), term(right), operator.from());
    }

    private Node sign() throws FilterException {
        if (!cursor.peek().is("-") && !cursor.peek().is("+")) {
            return atom();
        }
        cursor.deeper();
        var sign = cursor.take();
        var inner = term(sign());
        cursor.shallower();
        if (sign.is("+")) {
            return inner;
        }
        return switch (inner) {
            case Term.Constant(var value, _) -> new Term.Constant(-value, sign.from());
            case Term.Span(var seconds, _) -> new Term.Span(-seconds, sign.from());
            default ->
                    new Term.Arithmetic('-', new Term.Constant(0, sign.from()), inner, sign.from());
        };
    }

    private Node atom() throws FilterException {
        var token = cursor.peek();
        if (token.is("(")) {
            cursor.deeper();
            cursor.take();
            var inner = or();
            cursor.close(")");
            cursor.shallower();
            return inner;
        }
        return switch (token.kind()) {
            case NUMBER ->
                    new Term.Constant(Double.parseDouble(cursor.take().text()), token.from());
            case SPAN -> new Term.Span(Spans.seconds(cursor.take().text()), token.from());
            case TEXT -> new Term.Text(cursor.take().text(), token.from());
            case DOUBLE_QUOTED -> doubleQuoted(cursor.take());
            case QUOTED_NAME -> Names.field(cursor.take());
            case NAME -> name(cursor.take());
            case SIGN, END -> throw cursor.expected("a name, a value or (");
        };
    }

    /// Double quotes hold a text, but on the left of an operator MLflow takes them for a name.
    private Term doubleQuoted(Token token) {
        boolean isName =
                Names.isAttribute(token.text())
                        && cursor.peek().kind() != Token.Kind.END
                        && !cursor.peek().is(")")
                        && !cursor.peek().isWord("and")
                        && !cursor.peek().isWord("or");
        return isName
                ? new Term.Field(
                        ColumnId.Kind.RUN_ATTRIBUTE, Names.attribute(token.text()), token.from())
                : new Term.Text(token.text(), token.from());
    }

    private Term name(Token token) throws FilterException {
        if (token.isWord("now") && cursor.takeIf("(")) {
            cursor.close(")");
            return new Term.Now(token.from());
        }
        if (Names.isReserved(token.text())) {
            throw new FilterException(token.from(), "expected a name, a value or (");
        }
        if (token.isWord("nan") || token.isWord("inf")) {
            double value = token.isWord("nan") ? Double.NaN : Double.POSITIVE_INFINITY;
            return new Term.Constant(value, token.from());
        }
        return Names.field(token);
    }

    private Condition condition(Node node) throws FilterException {
        if (node instanceof Condition condition) {
            return condition;
        }
        throw cursor.expected("a comparison such as = or <");
    }

    private static Term term(Node node) throws FilterException {
        if (node instanceof Term term) {
            return term;
        }
        throw new FilterException(node.at(), "expected a value, not a condition");
    }

    private static Term.Field field(Node node) throws FilterException {
        if (node instanceof Term.Field field) {
            return field;
        }
        throw new FilterException(node.at(), "expected a name such as params.lr");
    }
}
