package io.trialdesk.launch;

import java.util.ArrayList;
import java.util.List;

/// Words of a command line as a POSIX shell would see them, as far as quotes and backslashes go.
/// Nothing is ever expanded or run.
public final class ShellWords {
    private ShellWords() {}

    /// Splits at blanks and line ends outside quotes.
    public static List<String> split(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
                char next = line.charAt(++i);
                if (quote == '"' && "\"\\$`".indexOf(next) < 0) {
                    word.append('\\');
                }
                word.append(next == '\n' ? "" : String.valueOf(next));
                begun = true;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                begun = true;
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }

    /// One word quoted for display, so that the line can be pasted into a shell.
    public static String quote(String word) {
        if (!word.isEmpty() && word.matches("[A-Za-z0-9_@%+=:,./-]+")) {
            return word;
        }
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /// A whole argument vector for display.
    public static String line(List<String> vector) {
        return String.join(" ", vector.stream().map(ShellWords::quote).toList());
    }
}
