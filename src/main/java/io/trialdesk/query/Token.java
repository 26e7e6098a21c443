package io.trialdesk.query;

/// A word of a filter: what it is, its text without quotes, and where it begins and ends.
record Token(Kind kind, String text, int from, int to) {
    enum Kind {
        /// A bare name, dots included: `lr`, `metrics.loss`.
        NAME,
        /// A name whose key was quoted: the text is `metrics.` and the key.
        QUOTED_NAME,
        /// Text in single quotes.
        TEXT,
        /// Text in double quotes, which may also be a name.
        DOUBLE_QUOTED,
        NUMBER,
        /// A length of time such as `7d`.
        SPAN,
        /// An operator, a comma or a parenthesis.
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equalsIgnoreCase(word);
    }
}
