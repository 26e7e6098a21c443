package io.trialdesk.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts the text of a filter into words. Used once.
final class Lexer {
    private static final List<String> SIGNS =
            List.of(
                    "<=", ">=", "!=", "<>", "==", "=~", "=", "<", ">", "(", ")", ",", "+", "-", "*",
                    "/");
    private static final Set<String> UNITS = Set.of("ms", "s", "m", "h", "d", "w");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) throws FilterException {
        var lexer = new Lexer(text);
        while (lexer.skipBlanks()) {
            lexer.next();
        }
        lexer.add(Token.Kind.END, "", text.length());
        return lexer.tokens;
    }

    private boolean skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private void next() throws FilterException {
        int from = at;
        char c = text.charAt(at);
        if (isNameStart(c)) {
            name(from);
        } else if (c == '\'' || c == '"') {
            add(c == '"' ? Token.Kind.DOUBLE_QUOTED : Token.Kind.TEXT, quoted(c), from);
        } else if (c == '`') {
            add(Token.Kind.QUOTED_NAME, quoted(c), from);
        } else if (isDigit(at) || (c == '.' && isDigit(at + 1))) {
            number(from);
        } else {
            sign(from);
        }
    }

    private void name(int from) throws FilterException {
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        var name = text.substring(from, at);
        if (!name.endsWith(".")) {
            add(Token.Kind.NAME, name, from);
        } else if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '`')) {
            add(Token.Kind.QUOTED_NAME, name + quoted(text.charAt(at)), from);
        } else {
            throw new FilterException(at, "expected a key after " + name);
        }
    }

    private String quoted(char quote) throws FilterException {
        int from = at;
        var content = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean doubled = c == quote && at + 1 < text.length() && text.charAt(at + 1) == quote;
            if (c == quote && !doubled) {
                at++;
                return content.toString();
            }
            at += doubled ? 1 : 0;
            content.append(c);
        }
        throw new FilterException(from, "expected a closing " + quote);
    }

    private void number(int from) throws FilterException {
        digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        if (at < text.length() && "eE".indexOf(text.charAt(at)) >= 0) {
            exponent();
        }
        int end = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        var unit = text.substring(end, at);
        if (!unit.isEmpty() && !UNITS.contains(unit)) {
            throw new FilterException(end, "expected a unit of time: ms, s, m, h, d or w");
        }
        add(unit.isEmpty() ? Token.Kind.NUMBER : Token.Kind.SPAN, text.substring(from, at), from);
    }

    private void exponent() {
        int sign = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0 ? 1 : 0;
        if (isDigit(at + 1 + sign)) {
            at += 1 + sign;
            digits();
        }
    }

    private void digits() {
        while (isDigit(at)) {
            at++;
        }
    }

    private void sign(int from) throws FilterException {
        for (var sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                add(Token.Kind.SIGN, sign, from);
                return;
            }
        }
        throw new FilterException(
                from, "expected a name, a value or an operator instead of " + text.charAt(from));
    }

    private void add(Token.Kind kind, String content, int from) {
        tokens.add(new Token(kind, content, from, at));
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }
}
