package io.trialdesk.launch.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts Python source into tokens. Every token knows the indent of its logical line; a line inside
/// brackets goes on. Malformed source yields whatever can be made of it.
final class Tokens {
    private static final Set<String> TWO =
            Set.of(
                    "**", "//", "==", "!=", "<=", ">=", "->", ":=", "<<", ">>", "+=", "-=", "*=",
                    "|=");

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int depth;
    private int indent;
    private boolean lineBegins = true;

    private Tokens(String source) {
        this.source = source;
    }

    static List<Token> of(String source) {
        var tokens = new Tokens(source);
        while (tokens.at < source.length()) {
            tokens.step();
        }
        tokens.endLine();
        return tokens.tokens;
    }

    private void step() {
        char c = source.charAt(at);
        if (lineBegins && depth == 0 && !Character.isWhitespace(c) && c != '#') {
            indent = column();
            lineBegins = false;
        }
        if (c == '\n') {
            newLine();
        } else if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '#') {
            skipComment();
        } else if (c == '\\' && at + 1 < source.length() && source.charAt(at + 1) == '\n') {
            at += 2;
            line++;
        } else if (Strings.startsAt(source, at)) {
            string();
        } else if (Character.isUnicodeIdentifierStart(c) || c == '_') {
            word(Token.Kind.NAME);
        } else if (isDigit(c)
                || (c == '.' && at + 1 < source.length() && isDigit(source.charAt(at + 1)))) {
            number();
        } else {
            operator();
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int column() {
        return at - (source.lastIndexOf('\n', at - 1) + 1);
    }

    private void newLine() {
        at++;
        if (depth == 0) {
            endLine();
            lineBegins = true;
        }
        line++;
    }

    private void endLine() {
        if (!tokens.isEmpty() && !tokens.getLast().ends()) {
            add(Token.Kind.LINE_END, "");
        }
    }

    private void skipComment() {
        int end = source.indexOf('\n', at);
        at = end < 0 ? source.length() : end;
    }

    private void string() {
        var string = Strings.read(source, at);
        add(string.formatted() ? Token.Kind.FORMATTED : Token.Kind.STRING, string.value());
        line +=
                Math.toIntExact(
                        source.substring(at, string.end()).chars().filter(c -> c == '\n').count());
        at = string.end();
    }

    private void word(Token.Kind kind) {
        int from = at;
        while (at < source.length() && Character.isUnicodeIdentifierPart(source.charAt(at))) {
            at++;
        }
        add(kind, source.substring(from, at));
    }

    private void number() {
        int from = at;
        while (at < source.length() && isInNumber(from)) {
            at++;
        }
        add(Token.Kind.NUMBER, source.substring(from, at));
    }

    private boolean isInNumber(int from) {
        char c = source.charAt(at);
        if (c == '+' || c == '-') {
            return (source.charAt(at - 1) == 'e' || source.charAt(at - 1) == 'E')
                    && !source.startsWith("0x", from);
        }
        return Character.isLetterOrDigit(c) || c == '.' || c == '_';
    }

    private void operator() {
        int length = at + 1 < source.length() && TWO.contains(source.substring(at, at + 2)) ? 2 : 1;
        var text = source.substring(at, at + length);
        if ("([{".contains(text)) {
            depth++;
        } else if (")]}".contains(text)) {
            depth = Math.max(0, depth - 1);
        }
        add(Token.Kind.OPERATOR, text);
        at += length;
    }

    private void add(Token.Kind kind, String text) {
        tokens.add(new Token(kind, text, line, indent));
    }
}
