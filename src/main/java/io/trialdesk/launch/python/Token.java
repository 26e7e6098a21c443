package io.trialdesk.launch.python;

/// One token of Python source. A string's text is its value, decoded.
record Token(Kind kind, String text, int line, int indent) {
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        /// A string with `{}` expressions in it, whose value only Python knows.
        FORMATTED,
        OPERATOR,
        /// The end of a logical line.
        LINE_END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    boolean ends() {
        return kind == Kind.LINE_END;
    }
}
