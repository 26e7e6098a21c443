package io.trialdesk.query;

import java.util.List;

/// A place in the words of a filter that moves forward. For one thread.
final class Cursor {
    private static final int DEEPEST = 200;

    private final List<Token> tokens;
    private int at;
    private int depth;

    /// @param tokens the last one is the end
    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token take() {
        return tokens.get(at++);
    }

    boolean takeIf(String sign) {
        boolean there = peek().is(sign);
        at += there ? 1 : 0;
        return there;
    }

    void close(String sign) throws FilterException {
        if (!takeIf(sign)) {
            throw expected(sign);
        }
    }

    /// Goes into a parenthesis or behind a prefix; there is a bound, since the parser is recursive.
    void deeper() throws FilterException {
        if (++depth > DEEPEST) {
            throw expected("less than " + DEEPEST + " levels of parentheses");
        }
    }

    void shallower() {
        depth--;
    }

    /// A complaint about the next word.
    FilterException expected(String what) {
        return new FilterException(peek().from(), "expected " + what);
    }
}
