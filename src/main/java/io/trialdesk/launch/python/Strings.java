package io.trialdesk.launch.python;

import java.util.Locale;

/// Python's string literals: prefixes, single and triple quotes, escapes.
final class Strings {
    /// A literal that was read: its value and the position after it.
    record Found(String value, boolean formatted, int end) {}

    private Strings() {}

    /// Whether a string literal begins here, prefix included.
    static boolean startsAt(String source, int at) {
        int quote = quoteAt(source, at);
        return quote >= 0;
    }

    private static int quoteAt(String source, int at) {
        int i = at;
        while (i < source.length() && i - at < 2 && "rRbBuUfFtT".indexOf(source.charAt(i)) >= 0) {
            i++;
        }
        boolean quote =
                i < source.length() && (source.charAt(i) == '"' || source.charAt(i) == '\'');
        return quote ? i : -1;
    }

    /// Reads the literal that begins here. One that never ends takes the rest of its line, or of
    /// the source when it has triple quotes.
    static Found read(String source, int at) {
        int quote = quoteAt(source, at);
        var prefix = source.substring(at, quote).toLowerCase(Locale.ROOT);
        char mark = source.charAt(quote);
        var triple = String.valueOf(mark).repeat(3);
        var end = source.startsWith(triple, quote) ? triple : String.valueOf(mark);
        int from = quote + end.length();
        int to = from;
        while (to < source.length() && !source.startsWith(end, to)) {
            if (end.length() == 1 && source.charAt(to) == '\n') {
                return new Found(source.substring(from, to), true, to);
            }
            to += source.charAt(to) == '\\' ? 2 : 1;
        }
        to = Math.min(to, source.length());
        var raw = source.substring(from, to);
        var value = prefix.contains("r") ? raw : decode(raw);
        boolean formatted = (prefix.contains("f") || prefix.contains("t")) && raw.contains("{");
        return new Found(value, formatted, Math.min(source.length(), to + end.length()));
    }

    private static String decode(String raw) {
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        var text = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\' || i + 1 == raw.length()) {
                text.append(c);
                continue;
            }
            i = escape(raw, i + 1, text);
        }
        return text.toString();
    }

    private static int escape(String raw, int at, StringBuilder text) {
        char c = raw.charAt(at);
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits > 0 && at + digits < raw.length() && isHex(raw, at + 1, digits)) {
            text.appendCodePoint(Integer.parseInt(raw.substring(at + 1, at + 1 + digits), 16));
            return at + digits;
        }
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case '0' -> text.append('\0');
            case '\n' -> {
                // A joined line adds nothing.
            }
            case '\\', '\'', '"' -> text.append(c);
            default -> text.append('\\').append(c);
        }
        return at;
    }

    private static boolean isHex(String raw, int from, int digits) {
        return raw.substring(from, from + digits)
                .chars()
                .allMatch(c -> Character.digit(c, 16) >= 0);
    }
}
