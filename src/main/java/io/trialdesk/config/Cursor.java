package io.trialdesk.config;

import java.util.function.IntPredicate;

/// A place in a text that moves forward. For one thread.
final class Cursor {
    static final char END = '\0';

    private final String text;
    private int at;

    Cursor(String text, int at) {
        this.text = text;
        this.at = at;
    }

    int at() {
        return at;
    }

    void moveTo(int place) {
        at = place;
    }

    boolean done() {
        return at >= text.length();
    }

    /// The next character, [#END] behind the last one.
    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : END;
    }

    char next() {
        char c = peek();
        at = Math.min(at + 1, text.length());
        return c;
    }

    boolean startsWith(String start) {
        return text.startsWith(start, at);
    }

    boolean eat(String expected) {
        boolean there = startsWith(expected);
        if (there) {
            at += expected.length();
        }
        return there;
    }

    void expect(char expected) throws ConfigException {
        if (done() || peek() != expected) {
            throw wrong("expected " + expected);
        }
        at++;
    }

    /// Moves over the characters that fit and answers them.
    String take(IntPredicate fits) {
        int from = at;
        while (at < text.length() && fits.test(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    String since(int from) {
        return text.substring(from, Math.min(at, text.length()));
    }

    /// A failure at this place: its line, what is wrong and what stands there.
    ConfigException wrong(String what) {
        return new Misplaced(text, Math.min(at, text.length()), what);
    }
}
