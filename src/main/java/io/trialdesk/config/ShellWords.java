package io.trialdesk.config;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The words of a command line by the rules of POSIX quoting, as Python's `shlex.split` has them.
/// Nothing is expanded. Pure functions.
public final class ShellWords {
    private ShellWords() {}

    /// The words of a line.
    ///
    /// @throws ConfigException when a quote is not closed
    public static List<String> split(String line) throws ConfigException {
        Bounds.checkSize(line.length());
        var in = new Cursor(line, 0);
        List<String> words = new ArrayList<>();
        while (true) {
            in.take(c -> c == ' ' || c == '\t' || c == '\n' || c == '\r');
            if (in.done()) {
                return words;
            }
            var word = word(in);
            if (word != null) {
                words.add(word);
            }
        }
    }

    /// Null for a line that goes on.
    private static @Nullable String word(Cursor in) throws ConfigException {
        var word = new StringBuilder();
        boolean quoted = false;
        while (!in.done() && " \t\n\r".indexOf(in.peek()) < 0) {
            char c = in.next();
            switch (c) {
                case '\'' -> {
                    quoted = true;
                    word.append(in.take(other -> other != '\''));
                    in.expect('\'');
                }
                case '"' -> {
                    quoted = true;
                    doubleQuoted(in, word);
                }
                case '\\' -> escaped(in, word);
                default -> word.append(c);
            }
        }
        return word.isEmpty() && !quoted ? null : word.toString();
    }

    private static void escaped(Cursor in, StringBuilder word) {
        if (!in.eat("\n") && !in.eat("\r\n") && !in.done()) {
            word.append(in.next());
        }
    }

    private static void doubleQuoted(Cursor in, StringBuilder word) throws ConfigException {
        while (!in.eat("\"")) {
            if (in.done()) {
                throw in.wrong("expected the closing \"");
            }
            char c = in.next();
            if (c == '\\' && (in.peek() == '"' || in.peek() == '\\')) {
                word.append(in.next());
            } else {
                word.append(c);
            }
        }
    }
}
