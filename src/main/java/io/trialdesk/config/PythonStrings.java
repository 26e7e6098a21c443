package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.util.Locale;
import java.util.Set;

/// String literals of Python in all their forms: quotes single or three, raw, with prefix, one
/// after the other. Bytes and f-strings stay as they are written. Pure functions on a cursor.
final class PythonStrings {
    private static final Set<String> PREFIXES =
            Set.of("r", "u", "b", "f", "t", "br", "rb", "fr", "rf", "tr", "rt");

    private PythonStrings() {}

    /// Whether a word right before a quote belongs to the string.
    static boolean isPrefix(String word) {
        return PREFIXES.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }

    /// Reads one literal at the cursor, which stands at the first quote behind the prefix.
    static Value read(Cursor in, String prefix) throws ConfigException {
        var kind = prefix.toLowerCase(Locale.ROOT);
        int from = in.at() - prefix.length();
        var text = body(in, quote(in), kind.indexOf('r') >= 0);
        boolean plain = kind.chars().noneMatch(c -> c == 'b' || c == 'f' || c == 't');
        return new Value.Text(plain ? text : in.since(from));
    }

    private static String quote(Cursor in) {
        char c = in.peek();
        boolean three = in.peek(1) == c && in.peek(2) == c;
        var quote = String.valueOf(c).repeat(three ? 3 : 1);
        in.eat(quote);
        return quote;
    }

    private static String body(Cursor in, String quote, boolean raw) throws ConfigException {
        var text = new StringBuilder();
        while (!in.eat(quote)) {
            if (in.done() || (quote.length() == 1 && in.peek() == '\n')) {
                throw in.wrong("expected the end of a string, " + quote + ",");
            }
            char c = in.next();
            if (c != '\\' || in.done()) {
                text.append(c);
            } else if (raw) {
                text.append(c).append(in.next());
            } else {
                escape(in, text);
            }
        }
        return text.toString();
    }

    private static void escape(Cursor in, StringBuilder text) throws ConfigException {
        char c = in.next();
        switch (c) {
            case '\n' -> {}
            case '\\', '\'', '"' -> text.append(c);
            case 'a' -> text.append('\u0007');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'v' -> text.append('\u000B');
            case 'x' -> text.append((char) hex(in, 2));
            case 'u' -> text.append((char) hex(in, 4));
            case 'U' -> codePoint(in, text, hex(in, 8));
            case 'N' -> named(in, text);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(in, c, text);
            default -> text.append('\\').append(c);
        }
    }

    private static int hex(Cursor in, int digits) throws ConfigException {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(in.peek(), 16);
            if (digit < 0 || in.peek() > 'f') {
                throw in.wrong("expected %d hexadecimal digits".formatted(digits));
            }
            value = value * 16 + digit;
            in.next();
        }
        return value;
    }

    private static void codePoint(Cursor in, StringBuilder text, int point) throws ConfigException {
        if (!Character.isValidCodePoint(point)) {
            throw in.wrong("expected a character of Unicode");
        }
        text.appendCodePoint(point);
    }

    private static void named(Cursor in, StringBuilder text) throws ConfigException {
        in.expect('{');
        var name = in.take(c -> c != '}' && c != '\n');
        in.expect('}');
        try {
            text.appendCodePoint(Character.codePointOf(name));
        } catch (IllegalArgumentException unknown) {
            throw in.wrong("expected the name of a character, not " + name + ",");
        }
    }

    private static void octal(Cursor in, char first, StringBuilder text) {
        int value = first - '0';
        for (int i = 0; i < 2 && in.peek() >= '0' && in.peek() <= '7'; i++) {
            value = value * 8 + in.next() - '0';
        }
        text.append((char) value);
    }
}
